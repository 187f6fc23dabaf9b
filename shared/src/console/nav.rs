//! What stands beside every screen: the screens that there are for this person, and who they are.

/// The navigation of the console; the template `console/frame.html` reads it.
pub struct Nav {
    /// The screens, in their order; only those that this person's role may see.
    pub items: Vec<NavItem>,
    /// What the list is: "Screens". Read aloud, and shown on a phone where no item is the current one.
    pub menu_label: String,
    /// Who is signed in: their name, or their login ID.
    pub who: String,
    /// What they are here, in words: "Owner".
    pub role: String,
    /// Their own account, where they manage their factors; "" where there is none.
    pub account_url: String,
    /// What leads there: "Your account".
    pub account_label: String,
    /// Where they choose the time zone.
    pub zone_url: String,
    /// What leads there, and which one it is: "Times: Europe/Paris".
    pub zone_label: String,
}

/// A screen.
pub struct NavItem {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub url: String,
    /// Its drawing, as `pages/icons.html` names it.
    pub icon: &'static str,
    /// Whether this is it, or a page below it.
    pub is_current: bool,
    /// What waits there, in few characters: "2".
    pub badge: Option<String>,
}

impl Nav {
    /// What the menu says on a phone: the screen on which one is.
    #[must_use]
    pub fn current(&self) -> &str {
        self.items.iter().find(|item| item.is_current).map_or(&self.menu_label, |item| &item.title)
    }
}
