//! Which colours some output names; bold and reverse are none.

/// The sequences in the output that choose a colour.
pub(crate) fn named(output: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(output);
    let sequences = text.split("\x1b[").skip(1);
    sequences
        .filter_map(|sequence| {
            let end = sequence.find(|character: char| !matches!(character, '0'..=';'))?;
            let (numbers, rest) = sequence.split_at(end);
            (rest.starts_with('m') && chooses(numbers)).then(|| format!("{numbers}m"))
        })
        .collect()
}

fn chooses(numbers: &str) -> bool {
    numbers.split([';', ':']).any(|number| {
        let number = number.parse().unwrap_or(0);
        matches!(number, 30..=38 | 40..=48 | 58 | 90..=97 | 100..=107)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_told_from_other_attributes() {
        let plain = b"\x1b[0m\x1b[1;7mx\x1b[39;49m\x1b[m\x1b[?25l\x1b[38;48H";
        assert_eq!(named(plain), [""; 0]);
        let coloured = b"\x1b[31mx\x1b[1;97m\x1b[38;5;12m\x1b[48:2:1:2:3m";
        let colours = named(coloured);
        assert_eq!(colours, ["31m", "1;97m", "38;5;12m", "48:2:1:2:3m"]);
    }
}
