//! A page's markup as a tree, by the parser that browsers' standard describes (html5ever), for whoever has no scripts: what
//! stands in `noscript` is there.

use html5ever::tendril::TendrilSink as _;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    children: Vec<Node>,
}

#[derive(Clone, Debug)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The document of a page.
    pub(crate) fn parse(html: &str) -> Self {
        let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let options = ParseOpts { tree_builder, ..ParseOpts::default() };
        let dom = parse_document(RcDom::default(), options).one(html);
        Self { name: "#document".to_owned(), attributes: Vec::new(), children: children(&dom.document) }
    }

    /// An attribute, however empty.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.attribute(name).is_some()
    }

    /// This and every element in it, in the order of the document.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for child in &self.children {
            if let Node::Element(element) = child {
                found.extend(element.all());
            }
        }
        found
    }

    /// Every element of a name in it.
    pub(crate) fn named<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Self> {
        self.all().into_iter().filter(move |element| element.name == name)
    }

    /// What a person reads of it, hidden text too, but not what is `hidden` until a script shows it.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.read(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn read(&self, text: &mut String) {
        if self.has("hidden") || ["script", "style", "head", "title"].contains(&self.name.as_str()) {
            return;
        }
        for child in &self.children {
            match child {
                // Isolation of names in two directions is for the eye.
                Node::Text(own) => text.extend(own.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))),
                Node::Element(element) => element.read(text),
            }
        }
        if !INLINE.contains(&self.name.as_str()) {
            text.push(' ');
        }
    }

    /// What stands in it, whatever it is: of a `title`, which nobody reads on the page.
    pub(crate) fn content(&self) -> String {
        let texts = self.children.iter().filter_map(|child| match child {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect::<String>().chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
    }
}

/// Behind these no word ends.
const INLINE: [&str; 9] = ["a", "b", "bdi", "em", "i", "span", "strong", "svg", "time"];

fn children(handle: &Handle) -> Vec<Node> {
    handle.children.borrow().iter().filter_map(node).collect()
}

fn node(handle: &Handle) -> Option<Node> {
    match &handle.data {
        NodeData::Text { contents } => Some(Node::Text(contents.borrow().to_string())),
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let attributes = attributes.iter().map(|one| (one.name.local.to_string(), one.value.to_string()));
            let attributes = attributes.collect();
            Some(Node::Element(Element { name: name.local.to_string(), attributes, children: children(handle) }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_people_without_scripts_see_it() {
        let page = Element::parse(
            "<!doctype html><title>A &amp; B</title><p>One <b>tw</b>o</p><noscript><p>three</p></noscript>\
             <button hidden>four</button><script>five</script>",
        );
        assert_eq!(page.text(), "One two three");
        assert_eq!(page.named("title").next().expect("a title").content(), "A & B");
    }
}
