//! The files of the house, as the tidy tests read them.

use std::{collections::BTreeMap, fs, path::Path};

/// Files by their path from the root, with `/` between folders.
pub(crate) type Files = BTreeMap<String, String>;

/// What is kept as it was once written, by the program and not by hand.
const STORED: &str = "tests/golden";

/// All text files in these places; a place that is not there has none.
pub(crate) fn read(places: &[&str]) -> Files {
    let mut files = Files::new();
    for place in places {
        gather(place, &mut files);
    }
    files
}

fn gather(place: &str, files: &mut Files) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
    let Ok(folder) = fs::read_dir(&path) else {
        files.extend(fs::read_to_string(&path).map(|text| (place.to_owned(), text)));
        return;
    };
    for entry in folder.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let inside = format!("{place}/{name}");
        if name != "node_modules" && inside != STORED {
            gather(&inside, files);
        }
    }
}
