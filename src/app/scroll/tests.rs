//! Moving about on pages of every shape, in windows of every height.

use super::{Focus, Scroll, Seen, SeenBlock};

/// A page of blocks: rows, and whether each can be chosen.
fn page(blocks: &[(usize, bool)], height: usize) -> Seen {
    let mut first = 0;
    let mut items = 0;
    let blocks = blocks
        .iter()
        .map(|(rows, chosen)| {
            let item = chosen.then_some(items);
            items += usize::from(*chosen);
            let block = SeenBlock {
                item,
                heading: false,
                first,
                rows: *rows,
            };
            first += rows;
            block
        })
        .collect();
    Seen {
        blocks,
        height,
        ..Seen::default()
    }
}

/// Draws: the view has the last word on the first row.
fn draw(scroll: &mut Scroll, seen: &mut Seen) {
    scroll.settle(seen);
    scroll.saw(seen);
}

#[test]
fn a_page_is_opened_at_its_beginning() {
    let blocks = [(7, false), (1, true), (1, true)];
    for (height, item, expected) in [
        (8, 0, Focus::Item(0)),
        (7, 0, Focus::Text(0)),
        (9, 1, Focus::Item(1)),
        (8, 1, Focus::Text(0)),
    ] {
        let mut seen = page(&blocks, height);
        let mut scroll = Scroll::at(item);
        draw(&mut scroll, &mut seen);
        assert_eq!((scroll.focus, seen.top), (expected, 0), "{height} {item}");
    }
    // Who has moved is left where they are.
    let mut seen = page(&blocks, 7);
    let mut scroll = Scroll::at(0);
    draw(&mut scroll, &mut seen);
    scroll.last(&seen);
    draw(&mut scroll, &mut seen);
    assert_eq!((scroll.focus, seen.top), (Focus::Item(1), 2));
}

#[test]
fn where_nothing_can_be_chosen_the_text_is_focused() {
    let mut seen = page(&[(1, false)], 7);
    let mut scroll = Scroll::at(0);
    scroll.unseen = false;
    draw(&mut scroll, &mut seen);
    assert_eq!(scroll.focus, Focus::Text(0));
}

#[test]
fn where_all_can_be_seen_only_what_can_be_chosen_is_a_stop() {
    let mut seen = page(&[(3, false), (1, true), (1, false), (1, true)], 10);
    let mut scroll = Scroll::at(0);
    draw(&mut scroll, &mut seen);
    assert!(!scroll.up(&seen));
    assert!(scroll.down(&seen));
    assert_eq!(scroll.focus, Focus::Item(1));
    assert!(!scroll.down(&seen));
}

/// A heading leads to what stands below it; nothing is passed unseen.
#[test]
fn a_heading_is_no_stop_before_what_can_be_chosen() {
    let headings = |seen: &mut Seen| {
        for at in [0, 4, 6] {
            seen.blocks[at].heading = true;
        }
    };
    let blocks = [
        (1, false),
        (1, true),
        (1, true),
        (2, true),
        (1, false),
        (3, true),
        (1, false),
        (1, true),
        (1, true),
    ];
    for height in 4..12 {
        let mut seen = page(&blocks, height);
        headings(&mut seen);
        let mut scroll = Scroll::at(0);
        draw(&mut scroll, &mut seen);
        for step in [Scroll::down, Scroll::up] {
            let mut shown = vec![false; seen.rows()];
            loop {
                let end = (seen.top + height).min(seen.rows());
                shown[seen.top..end].fill(true);
                let is_text = scroll.item().is_none();
                let is_beginning = seen.top == 0 && scroll.focus == Focus::Text(0);
                assert!(!is_text || is_beginning, "{height}: {:?}", scroll.focus);
                if !step(&mut scroll, &seen) {
                    break;
                }
                draw(&mut scroll, &mut seen);
            }
            assert!(shown.iter().all(|row| *row), "{height}: {shown:?}");
        }
    }
}

#[test]
fn every_row_can_be_reached_in_both_directions() {
    for height in 1..12 {
        let mut seen = page(
            &[(7, false), (1, true), (9, true), (1, false), (4, true)],
            height,
        );
        let mut scroll = Scroll::at(0);
        draw(&mut scroll, &mut seen);
        while scroll.up(&seen) {
            draw(&mut scroll, &mut seen);
        }
        let mut shown = vec![false; seen.rows()];
        let mut steps = 0;
        loop {
            shown
                .iter_mut()
                .skip(seen.top)
                .take(height)
                .for_each(|row| *row = true);
            steps += 1;
            assert!(steps < 100, "height {height} never ends");
            if !scroll.down(&seen) {
                break;
            }
            draw(&mut scroll, &mut seen);
        }
        assert!(shown.iter().all(|row| *row), "height {height}: {shown:?}");
        while scroll.up(&seen) {
            draw(&mut scroll, &mut seen);
            steps += 1;
            assert!(steps < 200, "height {height} never ends");
        }
        assert_eq!(seen.top, 0, "height {height}");
    }
}

#[test]
fn pages_lead_back_to_the_beginning() {
    for blocks in [
        &[(3, true); 20][..],
        &[(1, false); 40],
        &[(2, false), (30, true), (1, false), (25, false), (1, true)],
    ] {
        for height in 1..12 {
            let mut seen = page(blocks, height);
            let mut scroll = Scroll::reading();
            draw(&mut scroll, &mut seen);
            while scroll.down(&seen) {
                draw(&mut scroll, &mut seen);
            }
            let mut shown = vec![false; seen.rows()];
            let mut pages = 0;
            while seen.top > 0 {
                shown[seen.top..seen.top + height].fill(true);
                assert!(scroll.page_up(&seen), "{height}");
                let before = seen.top;
                draw(&mut scroll, &mut seen);
                assert!(seen.top <= before, "{height}");
                pages += 1;
                assert!(pages < 100, "{height} never ends");
            }
            shown[..height].fill(true);
            assert!(!scroll.page_up(&seen));
            assert!(shown.iter().all(|row| *row), "{height}: {shown:?}");
        }
    }
}

#[test]
fn reading_on_leads_to_what_can_be_chosen_or_a_page_on() {
    let blocks = [(2, false), (2, false), (2, false), (1, true), (1, true)];
    // Where all can be seen there is nothing to read on to.
    for (height, presses) in [(8, 0), (7, 1), (6, 1), (3, 3), (1, 6)] {
        let mut scroll = Scroll::reading();
        scroll.meant = 1;
        let mut seen = page(&blocks, height);
        draw(&mut scroll, &mut seen);
        let mut pressed = 0;
        while scroll.item().is_none() {
            assert!(scroll.read_on(&seen), "{height} {pressed}");
            draw(&mut scroll, &mut seen);
            pressed += 1;
        }
        assert_eq!((scroll.item(), pressed), (Some(1), presses), "{height}");
    }
}

#[test]
fn pages_lead_to_the_end() {
    let mut seen = page(&[(3, true); 20], 10);
    let mut scroll = Scroll::at(0);
    let mut pages = 0;
    draw(&mut scroll, &mut seen);
    while scroll.page_down(&seen) {
        draw(&mut scroll, &mut seen);
        pages += 1;
        assert!(pages < 20);
    }
    assert_eq!(scroll.focus, Focus::Item(19));
    assert!(scroll.first(&seen));
    draw(&mut scroll, &mut seen);
    assert_eq!((scroll.focus, seen.top), (Focus::Item(0), 0));
}

/// The second of three answers is nobody's choice who only reads on.
#[test]
fn a_page_on_passes_nothing_that_can_be_chosen() {
    let mut seen = page(&[(8, false), (1, true), (1, true), (1, true)], 9);
    let mut scroll = Scroll::reading();
    draw(&mut scroll, &mut seen);
    assert!(scroll.page_down(&seen));
    draw(&mut scroll, &mut seen);
    assert_eq!((scroll.focus, seen.top), (Focus::Item(0), 2));
}
