//! The sticks that are mounted: what the kernel calls removable, and what is mounted where sticks are.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::DeliverError;
use super::folder::write_where;
use super::mount::{Mount, read_mounts};
use super::receipt::elsewhere;
use super::watch::{Stop, Watch};
use crate::text::clean;

/// A stick that does not say how much room it has within this time says nothing.
const ANSWER: Duration = Duration::from_secs(2);

/// So many sticks are listed.
const MOST: usize = 16;

/// Where the kernel tells of its devices and mounts, and where sticks are mounted.
#[derive(Debug, Clone)]
pub struct Machine {
    /// What is mounted.
    pub mounts: PathBuf,
    /// The disks, each a folder that says whether it is removable.
    pub disks: PathBuf,
    /// Where sticks are mounted.
    pub for_sticks: Vec<PathBuf>,
}

impl Default for Machine {
    /// This one.
    fn default() -> Self {
        Self {
            mounts: "/proc/self/mountinfo".into(),
            disks: "/sys/block".into(),
            for_sticks: ["/media", "/run/media", "/mnt"].map(PathBuf::from).into(),
        }
    }
}

/// A stick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stick {
    /// Where it is mounted.
    pub folder: PathBuf,
    /// The device that is mounted, for instance `/dev/sdb1`: by it the stick is known again.
    pub source: String,
    /// What it is called, on one line: the last part of where it is mounted.
    pub label: String,
    /// Bytes that can still be written, if it says so.
    pub free: Option<u64>,
    /// Nothing can be written to it.
    pub read_only: bool,
}

/// Where a disk of the machine itself is mounted, be it a removable one.
const OWN: [&str; 9] = [
    "/boot", "/efi", "/etc", "/home", "/nix", "/opt", "/snap", "/usr", "/var",
];

/// No stick: a disc, or the image of one.
const DISCS: [&str; 4] = ["iso9660", "udf", "squashfs", "erofs"];

/// The sticks that are mounted, by what they are called.
pub fn sticks(machine: &Machine) -> Vec<Stick> {
    let text = fs::read(&machine.mounts).unwrap_or_default();
    let mut sticks: Vec<Stick> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for mount in read_mounts(&text) {
        if !is_stick(&mount, machine) || known.contains(&mount.source) || sticks.len() == MOST {
            continue;
        }
        let label = mount.folder.file_name().unwrap_or_default();
        sticks.push(Stick {
            label: clean::one_line(&label.to_string_lossy()),
            free: free(&mount.folder),
            folder: mount.folder,
            source: mount.source.clone(),
            read_only: mount.read_only,
        });
        known.push(mount.source);
    }
    sticks.sort_by(|one, other| one.label.cmp(&other.label));
    sticks
}

/// Writes bytes as a new file to a stick, as [`write_file`](super::write_file) does; gives where it lies.
///
/// Once a stick is gone, the folder where it was mounted is one of the machine's own disk: nothing is
/// written there.
pub fn write_to_stick(
    folder: &Path,
    source: &str,
    name: &str,
    bytes: &[u8],
    machine: &Machine,
    watch: &mut Watch<'_>,
) -> Result<PathBuf, DeliverError> {
    let (mounts, source) = (machine.mounts.clone(), source.to_owned());
    let is_there = move |folder: &Path| is_mounted(&mounts, folder, &source);
    write_where(folder, name, bytes, is_there, watch)
}

/// Whether this is what is mounted there. Of several mounts of one folder the last covers the others.
fn is_mounted(mounts: &Path, folder: &Path, source: &str) -> bool {
    let text = fs::read(mounts).unwrap_or_default();
    let mounts = read_mounts(&text);
    let found = mounts.iter().rev().find(|mount| mount.folder == folder);
    found.is_some_and(|mount| mount.source == source)
}

fn is_stick(mount: &Mount, machine: &Machine) -> bool {
    let Some(device) = mount.source.strip_prefix("/dev/") else {
        return false;
    };
    let own =
        mount.folder == Path::new("/") || OWN.iter().any(|folder| mount.folder.starts_with(folder));
    if own || DISCS.contains(&mount.kind.as_str()) {
        return false;
    }
    let mut for_sticks = machine.for_sticks.iter();
    for_sticks.any(|folder| mount.folder.starts_with(folder) && mount.folder != *folder)
        || is_removable(device, &machine.disks)
}

/// Whether a disk, or the disk of a partition, is removable.
fn is_removable(device: &str, disks: &Path) -> bool {
    if device.contains(['/', '.']) {
        // A volume put together of others.
        return false;
    }
    let Ok(entries) = fs::read_dir(disks) else {
        return false;
    };
    let mut disks = entries.flatten().map(|entry| entry.path());
    let disk = disks.find(|disk| disk.ends_with(device) || disk.join(device).is_dir());
    let said = disk.and_then(|disk| fs::read(disk.join("removable")).ok());
    said.is_some_and(|said| said.starts_with(b"1"))
}

/// The room there is. A stick that is failing may not answer.
fn free(folder: &Path) -> Option<u64> {
    let asked = folder.to_owned();
    let mut told = |_| {};
    let mut watch = Watch::new(ANSWER, &Stop::default(), &mut told);
    elsewhere(folder, &mut watch, move |_| Ok(room(&asked))).ok()?
}

#[cfg(unix)]
fn room(folder: &Path) -> Option<u64> {
    let told = rustix::fs::statvfs(folder).ok()?;
    told.f_bavail.checked_mul(told.f_frsize)
}

#[cfg(not(unix))]
fn room(_folder: &Path) -> Option<u64> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::{Machine, sticks, write_to_stick};
    use crate::deliver::{DeliverError, Stop, Watch};
    use std::fs;
    use std::path::Path;
    use std::time::Duration;

    /// A machine with a stick, a disk for sticks, its own disks, a disc and a share.
    fn machine(root: &Path) -> Machine {
        for (disk, partition, removable) in [
            ("sda", "sda1", "0\n"),
            ("sdb", "sdb1", "1\n"),
            ("sdc", "sdc1", "0\n"),
            ("sr0", "", "1\n"),
            ("sdd", "sdd2", "1\n"),
            ("sde", "", "1\n"),
        ] {
            let folder = root.join("block").join(disk);
            fs::create_dir_all(folder.join(partition)).expect("a disk");
            fs::write(folder.join("removable"), removable).expect("it says so");
        }
        fs::create_dir_all(root.join("elsewhere/STICK 1")).expect("a stick");
        let root = root.display();
        let mounts = format!(
            "1 0 8:1 / / rw - ext4 /dev/sda1 rw
2 1 0:5 / /proc rw - proc proc rw
3 1 8:17 / {root}/elsewhere/STICK\\0401 rw shared:3 - vfat /dev/sdb1 rw
4 1 8:17 / {root}/again rw shared:3 - vfat /dev/sdb1 rw
5 1 8:33 / {root}/media/me/DISK rw - exfat /dev/sdc1 ro
6 1 8:2 / {root}/data rw - ext4 /dev/sda2 rw
7 1 11:0 / {root}/media/cdrom ro - iso9660 /dev/sr0 ro
8 1 0:9 / {root}/media/share rw - cifs //server/share rw
9 1 8:50 / /boot/efi rw - vfat /dev/sdd2 rw
10 1 8:64 / {root}/whole\\033[31m rw - vfat /dev/sde rw
11 1 8:1 / {root}/media rw - ext4 /dev/sda1 rw
"
        );
        let told = Path::new(&root.to_string()).join("mountinfo");
        fs::write(&told, mounts).expect("they are told");
        let root = told.parent().expect("the root").to_owned();
        Machine {
            mounts: told,
            disks: root.join("block"),
            for_sticks: vec![root.join("media"), "/nowhere".into()],
        }
    }

    #[test]
    fn sticks_are_told_from_everything_else() {
        let root = tempfile::tempdir().expect("a folder");
        let found = sticks(&machine(root.path()));
        let found: Vec<_> = found
            .iter()
            .map(|it| (it.label.as_str(), it.read_only, it.free.is_some()))
            .collect();
        assert_eq!(
            found,
            [
                ("DISK", true, false),
                ("STICK 1", false, true),
                ("whole", false, false),
            ]
        );
    }

    #[test]
    fn only_the_stick_that_was_listed_is_written_to() {
        let root = tempfile::tempdir().expect("a folder");
        let machine = machine(root.path());
        let found = sticks(&machine);
        let stick = found.iter().find(|it| it.label == "STICK 1");
        let stick = stick.expect("it is listed");
        let write = || {
            let mut told = |_| {};
            let mut watch = Watch::new(Duration::from_secs(60), &Stop::default(), &mut told);
            let (folder, source) = (&stick.folder, &stick.source);
            write_to_stick(folder, source, "a.txt", b"x", &machine, &mut watch)
        };
        let path = write().expect("it is mounted");
        fs::remove_file(path).expect("it is there");
        let told = fs::read_to_string(&machine.mounts).expect("they are told");
        let lines = || told.lines().filter(|line| !line.contains("STICK"));
        let without: String = lines().flat_map(|line| [line, "\n"]).collect();
        let folder = stick.folder.display().to_string().replace(' ', "\\040");
        let over = format!("{told}99 1 8:64 / {folder} rw - vfat /dev/sde rw\n");
        // It is gone, another lies over it, nobody tells.
        for mounts in [without, over, String::new()] {
            fs::write(&machine.mounts, &mounts).expect("they are told");
            let done = write();
            assert!(
                matches!(done, Err(DeliverError::PulledOut { .. })),
                "{done:?} {mounts}"
            );
            let left = fs::read_dir(&stick.folder).expect("a folder").count();
            assert_eq!(left, 0, "{mounts}");
        }
        fs::write(&machine.mounts, told).expect("they are told");
        write().expect("it is back");
    }

    #[test]
    fn a_machine_that_tells_nothing_has_no_sticks() {
        let root = tempfile::tempdir().expect("a folder");
        let silent = Machine {
            mounts: root.path().join("none"),
            disks: root.path().join("none"),
            for_sticks: Vec::new(),
        };
        assert_eq!(sticks(&silent), []);
    }
}
