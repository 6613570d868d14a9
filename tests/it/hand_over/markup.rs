//! A reader of pages that takes only well-formed ones.

/// An element or a text.
#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) inside: Vec<Node>,
}

/// Elements that hold nothing and are not closed.
const VOID: [&str; 3] = ["meta", "input", "br"];

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// This element and all in it.
    pub(super) fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        for node in &self.inside {
            if let Node::Element(element) = node {
                all.extend(element.all());
            }
        }
        all
    }

    pub(super) fn named(&self, name: &str) -> Vec<&Self> {
        let all = self.all().into_iter();
        all.filter(|element| element.name == name).collect()
    }

    /// The text in it.
    pub(super) fn text(&self) -> String {
        let inside = self.inside.iter();
        let texts = inside.map(|node| match node {
            Node::Element(element) => element.text(),
            Node::Text(text) => text.clone(),
        });
        texts.collect()
    }

    /// The texts in it that are said in a language, each with the language that holds there.
    pub(super) fn said(&self, lang: &str) -> Vec<(String, String)> {
        let lang = self.attribute("lang").unwrap_or(lang);
        let inside = self.inside.iter();
        let said = inside.flat_map(|node| match node {
            Node::Element(element) => element.said(lang),
            Node::Text(text) => vec![(lang.to_owned(), text.clone())],
        });
        said.collect()
    }
}

/// The page as a tree; every tag is closed in its order, every attribute quoted, every sign escaped.
pub(super) fn read(page: &str) -> Element {
    let page = page.strip_prefix("<!DOCTYPE html>").expect("a page");
    let mut open = vec![Element::default()];
    let mut rest = page;
    while !rest.is_empty() {
        let top = open.last().expect("the page itself").name.clone();
        let (text, behind) = match top.as_str() {
            "style" => rest.split_at(rest.find("</style>").expect("an end")),
            _ => rest.split_at(rest.find('<').unwrap_or(rest.len())),
        };
        let text = if top == "style" {
            text.to_owned()
        } else {
            unescaped(text)
        };
        if !text.is_empty() {
            open.last_mut()
                .expect("the page")
                .inside
                .push(Node::Text(text));
        }
        let Some(tag) = behind.strip_prefix('<') else {
            break;
        };
        let (tag, behind) = tag.split_at(tag.find('>').expect("a tag has an end"));
        rest = &behind[1..];
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().expect("an element to close");
            assert_eq!(closed.name, name);
            open.last_mut()
                .expect("the page")
                .inside
                .push(Node::Element(closed));
            continue;
        }
        let element = element(tag.strip_suffix('/').unwrap_or(tag));
        if tag.ends_with('/') || VOID.contains(&element.name.as_str()) {
            open.last_mut()
                .expect("the page")
                .inside
                .push(Node::Element(element));
        } else {
            open.push(element);
        }
    }
    assert_eq!(
        open.len(),
        1,
        "everything is closed: {:?}",
        open.last().map(|open| &open.name)
    );
    open.remove(0)
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    assert!(
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        "{tag}"
    );
    let mut attributes: Vec<(String, String)> = Vec::new();
    while let Some(attribute) = rest.strip_prefix(' ') {
        let end = attribute.find([' ', '=']).unwrap_or(attribute.len());
        let (key, value) = attribute.split_at(end);
        let (value, behind) = match value.strip_prefix("=\"") {
            Some(value) => value.split_once('"').expect("a quoted value"),
            None => ("", value),
        };
        assert!(
            !attributes.iter().any(|(known, _)| known == key),
            "{key} twice in {tag}"
        );
        attributes.push((key.to_owned(), unescaped(value)));
        rest = behind;
    }
    assert_eq!(rest, "", "{tag}");
    Element {
        name: name.to_owned(),
        attributes,
        inside: Vec::new(),
    }
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('&');
    let mut plain = parts.next().expect("a part").to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').expect("a sign has an end");
        plain.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("what is &{other};"),
        });
        plain.push_str(rest);
    }
    assert!(
        !plain.contains(['\u{1b}', '\u{0}', '\u{202e}']),
        "{plain:?}"
    );
    plain
}
