//! wasm-bindgen as its own package builds it; a program that says where it is to be cut is cut before.
//!
//! Trunk has no step between the compiler and wasm-bindgen (trunk-rs/trunk#1022), but takes the program of that name
//! from the PATH: so the cut is made here. What is cut off lies in `parts/` of the output folder, from where a hook
//! takes it (scripts/parts); what fetches it goes into the bindings, so that it costs no file of its own.
//!
//! Knows the form in which the two tools write, which are pinned beside it, and stops where it is another.

use std::env::args_os;
use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// A section that only a program has which was linked to be cut (scripts/build).
const MARK: &[u8] = b"reloc.CODE";
/// What the fetching part of the cut is called where it stands for itself.
const LINK: &str = "./__wasm_split.js";

/// Takes a file of whatever type: not every host knows the one that a stream has to have.
const INSTANTIATE: &str = "src.then((it) => it.arrayBuffer()).then((bytes) => WebAssembly.instantiate(bytes, imports))";
/// What the bindings give to the page.
const EXPORTS: &str = "export { initSync };\nexport default __wbg_init;";

fn main() {
    env_logger::init();
    if let Err(error) = run(args_os().collect()) {
        eprintln!("error: {error}");
        std::process::exit(1);
    }
}

fn run(mut words: Vec<OsString>) -> Result<()> {
    let cut = match input(&words) {
        Some(at) => Cut::make(&words, at)?,
        None => None,
    };
    if let Some(cut) = &cut {
        words[cut.at] = cut.opening.clone().into();
        // The parts share memory and functions through what the linker exports.
        words.push("--keep-lld-exports".into());
    }
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(words).map_err(|error| format!("{error:?}"))?;
    cut.map_or(Ok(()), |cut| cut.join())
}

/// Which word names the program.
fn input(words: &[OsString]) -> Option<usize> {
    words.iter().skip(1).position(|word| Path::new(word).extension().is_some_and(|end| end == "wasm")).map(|at| at + 1)
}

/// The value of an option that is written with "=", as Trunk does.
fn option(words: &[OsString], name: &str) -> Option<String> {
    words.iter().filter_map(|word| word.to_str()).find_map(|word| word.strip_prefix(name).map(str::to_owned))
}

/// A program in parts.
struct Cut {
    /// Which word named the whole.
    at: usize,
    /// What the page begins with.
    opening: PathBuf,
    /// The bindings that will be written for it.
    bindings: PathBuf,
    /// What fetches the others, as JavaScript.
    fetching: String,
}

impl Cut {
    fn make(words: &[OsString], at: usize) -> Result<Option<Self>> {
        let program = fs::read(&words[at])?;
        let (Some(folder), Some(name)) = (option(words, "--out-dir="), option(words, "--out-name=")) else {
            return Ok(None);
        };
        let parts = Path::new(&folder).join("parts");
        let _ = fs::remove_dir_all(&parts); // of an earlier build
        if !program.windows(MARK.len()).any(|bytes| bytes == MARK) {
            return Ok(None);
        }
        let work = Path::new(&folder).join("cut");
        let _ = fs::remove_dir_all(&work);
        let opening = work.join("opening.wasm");
        let mut options = wasm_split_cli_support::Options::new(&program);
        options.output_dir = &work;
        options.main_out_path = &opening;
        let cut_off = wasm_split_cli_support::transform(options).map_err(|error| format!("{error:?}"))?.split_modules;
        // As Trunk names the other files: another program, another name, and no old one from a cache.
        let mut hasher = DefaultHasher::new();
        hasher.write(&program);
        let name_of_all = format!("{name}-{:016x}", hasher.finish());
        fs::create_dir_all(&parts)?;
        let mut fetching = fs::read_to_string(work.join(LINK))?;
        for part in cut_off {
            let was = part.file_stem().and_then(|name| name.to_str()).ok_or("a part without a name")?;
            // What several parts share is a part too.
            let what = was.strip_prefix("split_").unwrap_or("shared");
            let file = format!("{name_of_all}_{what}.wasm");
            // A part that holds nothing of its own is not fetched.
            if fetching.contains(&format!("./{was}.wasm")) {
                if parts.join(&file).exists() {
                    return Err(format!("there are two parts called {what:?}").into());
                }
                fs::copy(&part, parts.join(&file))?;
                fetching = fetching.replace(&format!("./{was}.wasm"), &format!("./{file}"));
            }
        }
        Ok(Some(Self { at, opening, bindings: Path::new(&folder).join(format!("{name}.js")), fetching }))
    }

    /// Puts what fetches the rest into the bindings, in place of the file that they would import.
    fn join(self) -> Result<()> {
        let bindings = fs::read_to_string(&self.bindings)?;
        // One import for each place that asks for a part, all of them the same.
        let imports = bindings.lines().filter(|line| line.starts_with("import * as ") && line.contains(LINK));
        let names: Vec<&str> =
            imports.filter_map(|line| line.trim_start_matches("import * as ").split(' ').next()).collect();
        let [name, others @ ..] = names.as_slice() else {
            return Err("the bindings do not import what fetches the parts".into());
        };
        let mut kept = String::new();
        for line in bindings.lines() {
            let is_import = line.starts_with("import * as ") && line.contains(LINK);
            let is_repeated = others.iter().any(|other| line.trim() == format!("\"{LINK}\": {other},"));
            if !is_import && !is_repeated {
                kept.push_str(line);
                kept.push('\n');
            }
        }
        let fetching: Vec<&str> = self.fetching.lines().filter(|line| !line.starts_with("import ")).collect();
        let fetching = replaced(&fetching.join("\n"), "initSync(undefined, undefined)", "wasm")?;
        let fetching = replaced(&fetching, "WebAssembly.instantiateStreaming(src, imports)", INSTANTIATE)?;
        let exported: Vec<&str> =
            fetching.split("export const ").skip(1).filter_map(|rest| rest.split(' ').next()).collect();
        let body = fetching.replace("export const ", "const ");
        let own = format!("const {name} = (() => {{\n{body}\nreturn {{ {} }};\n}})();", exported.join(", "));
        // Said in the two forms that Trunk's minifier understands.
        let bindings = replaced(&kept, "export { initSync, __wbg_init as default };", EXPORTS)?;
        fs::write(&self.bindings, bindings + "\n" + &own + "\n")?;
        Ok(())
    }
}

fn replaced(text: &str, what: &str, by: &str) -> Result<String> {
    if text.contains(what) {
        Ok(text.replace(what, by))
    } else {
        Err(format!("no {what:?} where it was expected").into())
    }
}
