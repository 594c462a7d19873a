//! The module in two pieces that share memory and tables: `first`, with which the form is drawn and filled in, and
//! `rest`, which fills slots at the end of the function table once it has come.

use std::collections::HashSet;

use anyhow::{Context, Result, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, ElementItems, ElementKind, Export, ExportItem, FunctionBuilder, FunctionId,
    FunctionKind, GlobalId, GlobalKind, ImportKind, ImportedFunction, MemoryId, Module, TableId,
};

/// The function that brings `rest` is imported by this name, from a module of this name.
pub(crate) const LOAD: &str = "load";
/// The exports of `first`, from which `rest` takes all that it needs.
pub(crate) const FIRST: &str = "first";

pub(crate) struct Pieces {
    pub(crate) first: Vec<u8>,
    pub(crate) rest: Vec<u8>,
    /// The functions of `rest` that `first` calls, by name.
    pub(crate) doors: Vec<String>,
}

/// Takes functions that may come later out of a module, and what only they use.
pub(crate) fn split(wasm: &[u8], may_wait: impl Fn(&str) -> bool) -> Result<Pieces> {
    let mut first = Module::from_buffer(wasm)?;
    let parts = Parts::of(&first);
    let late: HashSet<FunctionId> = first
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| first.funcs.get(*id).name.as_deref().is_some_and(&may_wait))
        .collect();
    parts.export_state(&mut first);
    for id in &late {
        put_body(&mut first, *id, None);
    }
    walrus::passes::gc::run(&mut first);
    let kept: HashSet<FunctionId> = first.funcs.iter().map(|kept| kept.id()).collect();
    let (doors, stay): (Vec<FunctionId>, Vec<FunctionId>) = parts
        .functions
        .iter()
        .copied()
        .filter(|id| kept.contains(id))
        .partition(|id| late.contains(id));

    let table = function_table(&first)?;
    let base = i32::try_from(first.tables.get(table).initial)?;
    let ensure = ensure(&mut first, table, base);
    for (slot, door) in (base..).zip(&doors) {
        put_body(&mut first, *door, Some((ensure, table, slot)));
    }
    widen(&mut first, table, doors.len());

    let mut rest = Module::from_buffer(wasm)?;
    let twins = Parts::of(&rest);
    let twin = |id: &FunctionId| twins.functions[id.index()];
    for id in &stay {
        import_function(&mut rest, twin(id));
    }
    strip(&mut rest);
    fill(&mut rest, base, doors.iter().map(twin).collect())?;
    walrus::passes::gc::run(&mut rest);
    for import in rest.imports.iter_mut().filter(|one| one.module == FIRST) {
        import.name = export(&mut first, parts.item(&import.kind)?);
    }

    let name = |id: &FunctionId| first.funcs.get(*id).name.clone();
    Ok(Pieces {
        doors: doors.iter().filter_map(name).collect(),
        first: first.emit_wasm(),
        rest: rest.emit_wasm(),
    })
}

/// What a module has before anything is taken away: at the same places in two modules of the same bytes.
struct Parts {
    functions: Vec<FunctionId>,
    tables: Vec<TableId>,
    memories: Vec<MemoryId>,
    globals: Vec<GlobalId>,
}

impl Parts {
    fn of(module: &Module) -> Self {
        Self {
            functions: module.funcs.iter().map(|one| one.id()).collect(),
            tables: module.tables.iter().map(|one| one.id()).collect(),
            memories: module.memories.iter().map(|one| one.id()).collect(),
            globals: module.globals.iter().map(|one| one.id()).collect(),
        }
    }

    /// Whatever can change is one for both pieces.
    fn export_state(&self, first: &mut Module) {
        let tables = self.tables.iter().map(|id| ExportItem::from(*id));
        let memories = self.memories.iter().map(|id| ExportItem::from(*id));
        let globals = self.globals.iter().map(|id| ExportItem::from(*id));
        for item in tables.chain(memories).chain(globals) {
            export(first, item);
        }
    }

    /// What an import of the twin stands for.
    fn item(&self, kind: &ImportKind) -> Result<ExportItem> {
        Ok(match kind {
            ImportKind::Function(id) => self.functions[id.index()].into(),
            ImportKind::Table(id) => self.tables[id.index()].into(),
            ImportKind::Memory(id) => self.memories[id.index()].into(),
            ImportKind::Global(id) => self.globals[id.index()].into(),
            ImportKind::Tag(_) => bail!("an exception's tag can't be shared"),
        })
    }
}

/// The name under which something is exported, given now if it has none yet.
fn export(module: &mut Module, item: ExportItem) -> String {
    let exports = &mut module.exports;
    let known: Option<&Export> = match item {
        ExportItem::Function(id) => exports.get_exported_func(id),
        ExportItem::Table(id) => exports.get_exported_table(id),
        ExportItem::Memory(id) => exports.get_exported_memory(id),
        ExportItem::Global(id) => exports.get_exported_global(id),
        ExportItem::Tag(_) => None,
    };
    if let Some(export) = known {
        return export.name.clone();
    }
    let taken = |name: &String| exports.iter().any(|export| export.name == *name);
    let mut names = (exports.iter().count()..).map(short);
    let name = names.find(|name| !taken(name)).unwrap_or_default();
    exports.add(&name, item);
    name
}

/// A number in as few characters as a name takes.
fn short(number: usize) -> String {
    const DIGITS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    let digit = char::from(DIGITS[number % DIGITS.len()]);
    match number / DIGITS.len() {
        0 => digit.into(),
        more => format!("{}{digit}", short(more)),
    }
}

fn function_table(module: &Module) -> Result<TableId> {
    let table = module.tables.main_function_table()?;
    table.context("the module has no function table")
}

fn widen(module: &mut Module, table: TableId, by: usize) {
    let table = module.tables.get_mut(table);
    table.initial += by as u64;
    table.maximum = table.maximum.map(|maximum| maximum + by as u64);
}

/// Has `rest` brought unless its first slot is filled.
fn ensure(module: &mut Module, table: TableId, slot: i32) -> FunctionId {
    let nothing = module.types.add(&[], &[]);
    let (load, _) = module.add_import_func(LOAD, LOAD, nothing);
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder
        .func_body()
        .i32_const(slot)
        .table_get(table)
        .ref_is_null()
        .if_else(None, |then| _ = then.call(load), |_| ());
    builder.finish(Vec::new(), &mut module.funcs)
}

/// Has a function call its slot of the table, or nothing yet.
fn put_body(module: &mut Module, id: FunctionId, door: Option<(FunctionId, TableId, i32)>) {
    let ty = module.funcs.get(id).ty();
    let params = module.types.params(ty).to_vec();
    let results = module.types.results(ty).to_vec();
    let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
    let args: Vec<_> = params.iter().map(|ty| module.locals.add(*ty)).collect();
    let mut body = builder.func_body();
    match door {
        None => _ = body.unreachable(),
        Some((ensure, table, slot)) => {
            body.call(ensure);
            for arg in &args {
                body.local_get(*arg);
            }
            body.i32_const(slot).call_indirect(ty, table);
        }
    }
    module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(args));
}

/// `rest` sets up nothing that `first` has set up, and takes it from there.
fn strip(rest: &mut Module) {
    rest.start = None;
    let exports: Vec<_> = rest.exports.iter().map(|one| one.id()).collect();
    exports.into_iter().for_each(|id| rest.exports.delete(id));
    let data: Vec<_> = rest.data.iter().map(|one| one.id()).collect();
    data.into_iter().for_each(|id| rest.data.delete(id));
    let elements: Vec<_> = rest.elements.iter().map(|one| one.id()).collect();
    elements.into_iter().for_each(|id| rest.elements.delete(id));
    for memory in rest.memories.iter_mut() {
        memory.data_segments.clear();
        memory.import = Some(rest.imports.add(FIRST, "", memory.id()));
    }
    for table in rest.tables.iter_mut() {
        table.elem_segments.clear();
        table.import = Some(rest.imports.add(FIRST, "", table.id()));
    }
    for id in Parts::of(rest).globals {
        let import = rest.imports.add(FIRST, "", id);
        rest.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
}

/// Takes a function from `first`, unless it comes from outside anyway.
fn import_function(rest: &mut Module, id: FunctionId) {
    let function = rest.funcs.get_mut(id);
    if let FunctionKind::Local(local) = &function.kind {
        let (ty, import) = (local.ty(), rest.imports.add(FIRST, "", id));
        function.kind = FunctionKind::Import(ImportedFunction { import, ty });
    }
}

/// Has `rest` put its functions into the slots.
fn fill(rest: &mut Module, base: i32, doors: Vec<FunctionId>) -> Result<()> {
    let table = function_table(rest)?;
    widen(rest, table, doors.len());
    let offset = ConstExpr::Value(Value::I32(base));
    let kind = ElementKind::Active { table, offset };
    let element = rest.elements.add(kind, ElementItems::Functions(doors));
    rest.tables.get_mut(table).elem_segments.insert(element);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use base64::prelude::{BASE64_STANDARD, Engine};
    use walrus::ir::BinaryOp;
    use walrus::{RefType, ValType};

    use super::*;

    const I32: &[ValType] = &[ValType::I32];

    /// `run(x)` adds x to a counter and gives `late(counter)`, `point(x)` calls what the table has: the same function.
    /// That takes a number from outside, one from a function that only it uses, and one from a function of both.
    fn whole() -> Vec<u8> {
        let mut module = Module::default();
        let ty = module.types.add(I32, I32);
        let (outside, _) = module.add_import_func("a", "b", ty);
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("c", memory);
        let zero = ConstExpr::Value(Value::I32(0));
        let counter = module
            .globals
            .add_local(ValType::I32, true, false, zero.clone());
        let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);

        let mut add = |name: &str, code: &dyn Fn(&mut walrus::InstrSeqBuilder<'_>)| {
            let mut builder = FunctionBuilder::new(&mut module.types, I32, I32);
            let x = module.locals.add(ValType::I32);
            builder.name(name.to_owned());
            code(builder.func_body().local_get(x));
            builder.finish(vec![x], &mut module.funcs)
        };
        let plus = |number| {
            move |code: &mut walrus::InstrSeqBuilder<'_>| {
                code.i32_const(number).binop(BinaryOp::I32Add);
            }
        };
        let both = add("both", &plus(10));
        let helper = add("helper", &plus(100));
        let late = add("late", &|code| {
            code.call(outside).call(helper).call(both);
        });
        let run = add("run", &|code| {
            code.global_get(counter).binop(BinaryOp::I32Add);
            code.global_set(counter).global_get(counter).call(late);
        });
        let point = add("point", &|code| {
            code.call(both).i32_const(0).call_indirect(ty, table);
        });
        let kind = ElementKind::Active {
            table,
            offset: zero,
        };
        let element = module
            .elements
            .add(kind, ElementItems::Functions(vec![late]));
        module.tables.get_mut(table).elem_segments.insert(element);
        module.exports.add("run", run);
        module.exports.add("point", point);
        module.emit_wasm()
    }

    fn pieces() -> Pieces {
        split(&whole(), |name| name == "late").unwrap()
    }

    fn names(wasm: &[u8]) -> Vec<String> {
        let module = Module::from_buffer(wasm).unwrap();
        let names = module
            .funcs
            .iter_local()
            .map(|(id, _)| module.funcs.get(id));
        let mut names: Vec<_> = names.filter_map(|one| one.name.clone()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_only_late_functions_use_is_late_too() {
        let Pieces { first, rest, doors } = pieces();
        assert_eq!(names(&first), ["both", "late", "point", "run"]);
        assert_eq!(names(&rest), ["helper", "late"]);
        assert_eq!(doors, ["late"]);
    }

    #[test]
    fn the_rest_sets_up_nothing_but_its_functions() {
        let rest = Module::from_buffer(&pieces().rest).unwrap();
        assert_eq!(rest.exports.iter().count(), 0);
        assert_eq!(rest.data.iter().count(), 0);
        assert_eq!(rest.start, None);
        assert_eq!(rest.elements.iter().count(), 1);
        assert!(rest.memories.iter().all(|memory| memory.import.is_some()));
        assert!(rest.tables.iter().all(|table| table.import.is_some()));
    }

    /// What a script prints that is given pieces, or a whole module and nothing.
    fn run(first: &[u8], rest: &[u8], script: &str) -> String {
        let text = |wasm| BASE64_STANDARD.encode(wasm);
        let script = format!(
            "const module = (text) => new WebAssembly.Module(Buffer.from(text, 'base64'));
            let loads = 0;
            const a = {{ b: (x) => x + 1000 }};
            const bring = () => new WebAssembly.Instance(module('{}'), {{ a, first: started.exports }});
            const load = {{ load() {{ loads++; bring(); }} }};
            const started = new WebAssembly.Instance(module('{}'), {{ a, load }});
            const {{ run, point }} = started.exports;
            {script}",
            text(rest),
            text(first),
        );
        let output = Command::new("node")
            .args(["--eval", &script])
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    #[test]
    fn the_rest_is_asked_for_once_and_goes_on_where_the_first_is() {
        let calls = "console.log(run(1), run(2), point(5), loads);";
        let Pieces { first, rest, .. } = pieces();
        assert_eq!(run(&first, &rest, calls), "1111 1113 1125 1\n");
        assert_eq!(run(&whole(), &[], calls), "1111 1113 1125 0\n");
    }

    #[test]
    fn a_rest_that_came_by_itself_is_not_asked_for() {
        let Pieces { first, rest, .. } = pieces();
        let calls = "bring(); console.log(point(5), run(1), loads);";
        assert_eq!(run(&first, &rest, calls), "1125 1111 0\n");
    }

    #[test]
    fn names_are_short_and_differ() {
        let names: Vec<_> = (0..5000).map(short).collect();
        assert!(names.iter().all(|name| name.len() <= 3));
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
    }
}
