//! What is mounted, as the Linux kernel tells it.

use std::ffi::OsString;
use std::path::PathBuf;

/// Something that is mounted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mount {
    /// Where.
    pub(super) folder: PathBuf,
    /// What, for instance `/dev/sdb1`.
    pub(super) source: String,
    /// The kind of its files, for instance `vfat`.
    pub(super) kind: String,
    /// Nothing can be written to it.
    pub(super) read_only: bool,
}

/// What is mounted, from the text of `/proc/self/mountinfo`; lines that say something else are left out.
pub(super) fn read_mounts(text: &[u8]) -> Vec<Mount> {
    text.split(|byte| *byte == b'\n')
        .filter_map(mount)
        .collect()
}

/// `36 35 8:17 / /media/me/STICK rw,nosuid shared:1 - vfat /dev/sdb1 rw,…`
fn mount(line: &[u8]) -> Option<Mount> {
    let mut fields = line.split(|byte| *byte == b' ').skip(3);
    let root = fields.next()?;
    let folder = path(unescaped(fields.next()?));
    let options = fields.next()?;
    let mut behind = fields.skip_while(|field| *field != b"-").skip(1);
    let kind = text(behind.next()?);
    let source = text(&unescaped(behind.next()?));
    let whole = behind.next().unwrap_or_default();
    let read_only = |options: &[u8]| options.split(|byte| *byte == b',').any(|it| it == b"ro");
    // A part of a stick that is mounted elsewhere again is the same stick.
    (root == b"/").then_some(Mount {
        folder,
        source,
        kind,
        read_only: read_only(options) || read_only(whole),
    })
}

/// A field without the escapes of blanks, line ends and backslashes: `\040` is a space.
fn unescaped(field: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(field.len());
    let mut rest = field;
    while let Some((first, behind)) = rest.split_first() {
        if let (b'\\', Some(digits)) = (first, behind.get(..3))
            && let Some(byte) = octal(digits)
        {
            bytes.push(byte);
            rest = behind.get(3..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = behind;
        }
    }
    bytes
}

fn octal(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    u8::from_str_radix(digits, 8).ok()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(unix)]
fn path(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    OsString::from_vec(bytes).into()
}

#[cfg(not(unix))]
fn path(bytes: Vec<u8>) -> PathBuf {
    OsString::from(text(&bytes)).into()
}

#[cfg(test)]
mod tests {
    use super::read_mounts;

    #[test]
    fn mounts_are_read_with_their_escapes() {
        let text = br"22 28 0:21 / /proc rw,nosuid shared:13 - proc proc rw
36 28 8:17 / /media/me/MY\040STICK rw,nosuid shared:1 master:2 - vfat /dev/sdb1 rw,utf8
37 28 8:33 / /media/me/\345\261\205\344\275\217\134\011 ro - exfat /dev/sdc1 rw
38 28 8:33 /photos /mnt/part rw - exfat /dev/sdc1 rw
39 28 8:49 / /mnt/locked rw - ext4 /dev/sdd1 ro
40 28 8:49 / /mnt/odd\9 rw - ext4 /dev/sdd1
nonsense
";
        let found: Vec<String> = read_mounts(text)
            .iter()
            .map(|it| {
                let sign = if it.read_only { "ro" } else { "rw" };
                format!("{:?} {} {} {sign}", it.folder, it.kind, it.source)
            })
            .collect();
        assert_eq!(
            found,
            [
                r#""/proc" proc proc rw"#,
                r#""/media/me/MY STICK" vfat /dev/sdb1 rw"#,
                r#""/media/me/居住\\\t" exfat /dev/sdc1 ro"#,
                r#""/mnt/locked" ext4 /dev/sdd1 ro"#,
                r#""/mnt/odd\\9" ext4 /dev/sdd1 rw"#,
            ]
        );
    }
}
