//! WebAssembly modules, as far as these commands look into them.

use anyhow::{Context, Result, bail};

pub(crate) const CUSTOM: u8 = 0;
pub(crate) const IMPORTS: u8 = 2;
pub(crate) const CODE: u8 = 10;
pub(crate) const DATA: u8 = 11;
const HEADER: usize = 8;

/// A function that a module takes from outside.
pub(crate) struct Import<'a> {
    pub(crate) module: &'a str,
    pub(crate) name: &'a str,
    /// The index of its type.
    pub(crate) signature: usize,
}

/// The sections of a module with their kinds.
pub(crate) fn sections(wasm: &[u8]) -> Result<Vec<(u8, Reader<'_>)>> {
    let mut sections = Vec::new();
    let mut module = Reader(wasm.get(HEADER..).context("no module")?);
    while !module.0.is_empty() {
        sections.push((module.byte()?, module.sized()?));
    }
    Ok(sections)
}

/// What the section of imports says.
pub(crate) fn imports(mut section: Reader<'_>) -> Result<Vec<Import<'_>>> {
    let mut imports = Vec::new();
    for _ in 0..section.number()? {
        let (module, name) = (section.text()?, section.text()?);
        if section.byte()? != 0 {
            bail!("`{name}` is no function; wasm-bindgen used to import nothing else");
        }
        let signature = section.number()?;
        imports.push(Import {
            module,
            name,
            signature,
        });
    }
    Ok(imports)
}

/// What is left of a module or a part of it.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the module is cut off")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in LEB128.
    pub(crate) fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number that is too long")
    }

    /// A part that its length stands before.
    pub(crate) fn sized(&mut self) -> Result<Self> {
        let length = self.number()?;
        let part = self.0.split_at_checked(length);
        let (part, rest) = part.context("the module is cut off")?;
        self.0 = rest;
        Ok(Self(part))
    }

    pub(crate) fn text(&mut self) -> Result<&'a str> {
        Ok(std::str::from_utf8(self.sized()?.0)?)
    }
}
