//! What the kernel knows of a process.

use std::error::Error;
use std::fs;

/// Memory in KiB.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Memory {
    pub(crate) resident: u64,
    /// The most it has been.
    pub(crate) peak: u64,
}

/// What a process has done so far.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Activity {
    /// How often its threads have left a processor: a thread that wakes up leaves it again.
    pub(crate) switches: u64,
    /// Processor time, in ticks of 10 ms.
    pub(crate) ticks: u64,
}

impl Activity {
    pub(crate) fn since(self, before: Self) -> Self {
        Self {
            switches: self.switches.saturating_sub(before.switches),
            ticks: self.ticks.saturating_sub(before.ticks),
        }
    }
}

pub(crate) fn memory(pid: i32) -> Result<Memory, Box<dyn Error>> {
    let status = fs::read_to_string(format!("/proc/{pid}/status"))?;
    Ok(Memory {
        resident: number(&status, "VmRSS:")?,
        peak: number(&status, "VmHWM:")?,
    })
}

pub(crate) fn activity(pid: i32) -> Result<Activity, Box<dyn Error>> {
    let mut switches = 0;
    for thread in fs::read_dir(format!("/proc/{pid}/task"))? {
        let status = fs::read_to_string(thread?.path().join("status"))?;
        switches += number(&status, "voluntary_ctxt_switches:")?;
        switches += number(&status, "nonvoluntary_ctxt_switches:")?;
    }
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name before the last bracket may hold anything.
    let (_, fields) = stat.rsplit_once(')').ok_or("no name in stat")?;
    let fields: Vec<&str> = fields.split_whitespace().collect();
    let (user, system) = (fields.get(11), fields.get(12));
    let (user, system) = (user.ok_or("no utime")?, system.ok_or("no stime")?);
    Ok(Activity {
        switches,
        ticks: user.parse::<u64>()? + system.parse::<u64>()?,
    })
}

fn number(status: &str, name: &str) -> Result<u64, Box<dyn Error>> {
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let line = line.ok_or_else(|| format!("no {name} in its status"))?;
    let number = line.split_whitespace().next();
    Ok(number.ok_or("no number")?.parse()?)
}
