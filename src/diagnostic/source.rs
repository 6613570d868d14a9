//! One file to read. Pure data: reading the disk is somebody else's work.

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 1 << 20;

/// One file: its name and its text, or why there is no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The name shown to people: `hangzhou-residence-permit/questions.toml`. What stands behind the
    /// last `/` says which file it is.
    pub name: String,
    /// What it holds; empty when it could not be read.
    pub text: String,
    /// Why it could not be read.
    pub trouble: Option<Trouble>,
}

/// Why a file has no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It is not UTF-8 from this byte on.
    NotUtf8(usize),
    /// It is larger than [`LARGEST_FILE`].
    TooLarge,
    /// It is a folder.
    Folder,
    /// The system refused, in its own words.
    Refused(String),
}

impl SourceFile {
    /// A file that was read.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        if text.len() > LARGEST_FILE {
            return Self::unreadable(name, Trouble::TooLarge);
        }
        Self {
            name: name.into(),
            text,
            trouble: None,
        }
    }

    /// A file as it stands on the disk, which may hold anything.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        if bytes.len() > LARGEST_FILE {
            return Self::unreadable(name, Trouble::TooLarge);
        }
        match String::from_utf8(bytes) {
            Ok(text) => Self::new(name, text),
            Err(error) => {
                let place = error.utf8_error().valid_up_to();
                Self::unreadable(name, Trouble::NotUtf8(place))
            }
        }
    }

    /// A file that could not be read.
    pub fn unreadable(name: impl Into<String>, trouble: Trouble) -> Self {
        Self {
            name: name.into(),
            text: String::new(),
            trouble: Some(trouble),
        }
    }

    /// What stands behind the last `/` or `\`.
    pub(crate) fn base_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or("")
    }

    /// [`SourceFile::base_name`] without `.toml`.
    pub(crate) fn stem(&self) -> &str {
        let name = self.base_name();
        name.strip_suffix(".toml").unwrap_or(name)
    }
}
