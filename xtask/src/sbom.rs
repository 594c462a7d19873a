//! What the package's module is made of, as a CycloneDX bill of materials: every crate that is
//! linked into it. Nothing in it depends on when or where it is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail};
use cyclonedx_bom::models::component::Classification;
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::hash::{Hash, HashAlgorithm, HashValue, Hashes};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::prelude::{Bom, Component, Components, Metadata, Purl, Validate};

use crate::build;
use crate::process::{capture, cargo, root};

/// Its name in the package.
pub(crate) const FILE: &str = "sbom.cdx.json";
const PACKAGE: &str = "access-token-widget";

/// Name and version.
type Crate = (String, String);

/// The crates, and which of them each needs; the package itself is none of them.
#[derive(Debug, Default, PartialEq)]
struct Graph {
    licences: BTreeMap<Crate, String>,
    needs: BTreeMap<Option<Crate>, BTreeSet<Crate>>,
}

pub(crate) fn write(directory: &Path) -> Result<()> {
    let tree = capture(cargo()?.args([
        "tree",
        "--locked",
        "--package",
        build::ARTEFACT,
        "--target=wasm32-unknown-unknown",
        // Macros leave code behind, and nothing of their own.
        "--edges=normal,no-proc-macro",
        "--prefix=depth",
        "--no-dedupe",
        "--format=\t{p}\t{l}",
    ]))?;
    let lock: toml::Table = std::fs::read_to_string(root()?.join("Cargo.lock"))?.parse()?;
    let bom = bom(&graph(&tree)?, &lock)?;
    if !bom.validate().passed() {
        bail!("the bill of materials breaks its own rules");
    }
    let mut json = Vec::new();
    bom.output_as_json_v1_5(&mut json)?;
    json.push(b'\n');
    Ok(std::fs::write(directory.join(FILE), json)?)
}

/// Reads the lines `depth, name and version, licence` of `cargo tree`.
fn graph(tree: &str) -> Result<Graph> {
    let mut graph = Graph::default();
    // The crates from the root to where the last line stands.
    let mut path: Vec<Option<Crate>> = Vec::new();
    for line in tree.lines() {
        let mut columns = line.split('\t');
        let mut column = || columns.next().context("`cargo tree` has other columns");
        let (depth, package, licence) = (column()?.parse()?, column()?, column()?);
        path.truncate(depth);
        let mut words = package.split(' ');
        let name = words.next().unwrap_or_default().to_owned();
        let version = words.next().unwrap_or_default().trim_start_matches('v');
        let version = version.to_owned();
        // The project's own crates are the package.
        let own = words.next().is_some_and(|word| word.starts_with("(/"));
        let found = (!own).then_some((name, version));
        if let Some(found) = &found {
            graph
                .licences
                .insert(found.clone(), licence.replace('/', " OR "));
            let user = path.last().cloned().flatten();
            graph.needs.entry(user).or_default().insert(found.clone());
        }
        path.push(found);
    }
    Ok(graph)
}

fn bom(graph: &Graph, lock: &toml::Table) -> Result<Bom> {
    let of_package = Purl::new("npm", PACKAGE, env!("CARGO_PKG_VERSION"))?;
    let mut package = component(PACKAGE, env!("CARGO_PKG_VERSION"), &of_package);
    package.licenses = Some(licences(env!("CARGO_PKG_LICENSE")));
    let mut components = Vec::new();
    for (found, licence) in &graph.licences {
        let (name, version) = found;
        let mut component = component(name, version, &purl(found)?);
        component.licenses = Some(licences(licence));
        component.hashes = Some(Hashes(vec![Hash {
            alg: HashAlgorithm::SHA_256,
            content: HashValue(checksum(lock, found)?),
        }]));
        components.push(component);
    }
    let mut dependencies = Vec::new();
    for (user, needed) in &graph.needs {
        let user = user.as_ref().map(purl).unwrap_or(Ok(of_package.clone()))?;
        let needed = needed.iter().map(|found| Ok(purl(found)?.to_string()));
        dependencies.push(Dependency {
            dependency_ref: user.to_string(),
            dependencies: needed.collect::<Result<_>>()?,
        });
    }
    Ok(Bom {
        serial_number: None,
        metadata: Some(Metadata {
            component: Some(package),
            ..Metadata::default()
        }),
        components: Some(Components(components)),
        dependencies: Some(Dependencies(dependencies)),
        ..Bom::default()
    })
}

fn component(name: &str, version: &str, purl: &Purl) -> Component {
    let mut component = Component::new(
        Classification::Library,
        name,
        version,
        Some(purl.to_string()),
    );
    component.purl = Some(purl.clone());
    component
}

fn licences(expression: &str) -> Licenses {
    Licenses(vec![LicenseChoice::expression(expression)])
}

fn purl((name, version): &Crate) -> Result<Purl> {
    Ok(Purl::new("cargo", name, version)?)
}

/// The registry's checksum, by which a crate can be told from another of its name.
fn checksum(lock: &toml::Table, (name, version): &Crate) -> Result<String> {
    let packages = lock.get("package").and_then(|packages| packages.as_array());
    let mut packages = packages.into_iter().flatten();
    let is_it = |package: &&toml::Value| {
        package["name"].as_str() == Some(name) && package["version"].as_str() == Some(version)
    };
    let package = packages.find(is_it);
    let checksum = package.and_then(|package| package.get("checksum")?.as_str());
    let missing = || format!("Cargo.lock has no checksum of {name} {version}");
    checksum.map(str::to_owned).with_context(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0\twidget-web v0.1.0 (/home/me/wasm)\tMIT\n\
        1\twidget v0.1.0 (/home/me)\tMIT\n\
        2\tone v1.2.3\tMIT/Apache-2.0\n\
        3\ttwo v2.0.0\tZlib\n\
        2\ttwo v2.0.0\tZlib\n";

    fn named(name: &str, version: &str) -> Crate {
        (name.to_owned(), version.to_owned())
    }

    #[test]
    fn own_crates_are_the_package_and_others_its_parts() {
        let graph = graph(TREE).unwrap();
        let (one, two) = (named("one", "1.2.3"), named("two", "2.0.0"));
        let licence = |text: &str| text.to_owned();
        let licences = [
            (one.clone(), licence("MIT OR Apache-2.0")),
            (two.clone(), licence("Zlib")),
        ];
        assert_eq!(graph.licences, licences.into());
        let needs = [
            (None, [one.clone(), two.clone()].into()),
            (Some(one), [two].into()),
        ];
        assert_eq!(graph.needs, needs.into());
    }

    #[test]
    fn what_is_written_is_valid_and_always_the_same() {
        let directory = std::env::temp_dir().join(format!("sbom-{}", std::process::id()));
        std::fs::create_dir_all(&directory).unwrap();
        let written = || {
            write(&directory).unwrap();
            std::fs::read(directory.join(FILE)).unwrap()
        };
        let (first, second) = (written(), written());
        std::fs::remove_dir_all(&directory).unwrap();
        assert_eq!(first, second);
        let bom = Bom::parse_from_json_v1_5(&first[..]).unwrap();
        assert!(bom.validate().passed());
        assert!(bom.components.unwrap().0.len() > 20);
    }

    #[test]
    fn a_part_has_its_checksum_and_no_part_is_without() {
        let lock = "[[package]]\nname = \"one\"\nversion = \"1.2.3\"\nchecksum = \"00\"\n\
            [[package]]\nname = \"one\"\nversion = \"1.0.0\"\nchecksum = \"11\"\n";
        let lock: toml::Table = lock.parse().unwrap();
        assert_eq!(checksum(&lock, &named("one", "1.2.3")).unwrap(), "00");
        assert!(bom(&graph(TREE).unwrap(), &lock).is_err(), "two has none");
    }
}
