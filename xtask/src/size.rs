//! What a page downloads until the form can be filled in.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Result;

use crate::build;
use crate::process::target_dir;

pub(crate) fn run() -> Result<ExitCode> {
    let directory = target_dir()?.join("size");
    // Files of an earlier build, under names no longer used, would be counted.
    let _ = fs::remove_dir_all(&directory);
    build::artefact(&directory)?;

    let mut files = Vec::new();
    list(&directory, &mut files)?;
    files.sort();
    let (mut raw_total, mut brotli_total) = (0, 0);
    println!("{:<60}{:>10}{:>10}", "file", "raw", "brotli");
    for file in files {
        let content = fs::read(&file)?;
        let compressed = brotli_size(&content)?;
        let name = file.strip_prefix(&directory)?.display().to_string();
        println!("{name:<60}{:>10}{compressed:>10}", content.len());
        raw_total += content.len();
        brotli_total += compressed;
    }
    println!("{:<60}{raw_total:>10}{brotli_total:>10}", "total");
    Ok(ExitCode::SUCCESS)
}

fn list(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn brotli_size(content: &[u8]) -> Result<usize> {
    let (quality, window) = (11, 22);
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, quality, window);
    writer.write_all(content)?;
    Ok(writer.into_inner().len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compresses() {
        let text = b"a token, ".repeat(1000);
        let size = brotli_size(&text).unwrap();
        assert!((1..200).contains(&size), "{size}");
    }
}
