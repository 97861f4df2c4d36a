//! What happens at each desk of the walk: what is typed, and what customer service decides.

/// The drafts and decisions of a desk.
pub(crate) struct Story {
    /// A draft of a new account, made in haste.
    pub(crate) faulty: &'static str,
    /// The same put right.
    pub(crate) draft: &'static str,
    /// How the account's name is begun when it is typed.
    pub(crate) typed: &'static str,
    /// A user for the account.
    pub(crate) add: &'static str,
    /// Changes of the account, typed in haste.
    pub(crate) change_faulty: &'static str,
    /// The same put right.
    pub(crate) change: &'static str,
    /// A change that is sent later and made before.
    pub(crate) meanwhile: &'static str,
    /// What customer service then decides, as JSON.
    pub(crate) decisions: &'static str,
    /// Other garages, each with the address of its only user.
    pub(crate) others: Others,
    /// What is looked for, as it is typed.
    pub(crate) sought: &'static str,
    /// Another site of the customer, which customer service edits on its page.
    pub(crate) client: Client,
    /// The customer's own people.
    pub(crate) portal: Portal,
}

/// Contacts of the account and what they ask for, each draft as JSON.
pub(crate) struct Portal {
    /// A contact who is reached by mail alone.
    pub(crate) faulty: &'static str,
    /// The same with another channel: a requester.
    pub(crate) requester: &'static str,
    /// Somebody who looks on.
    pub(crate) observer: &'static str,
    /// The address of the contact who becomes manager.
    pub(crate) manager: &'static str,
    /// The password that each of them sets: an example, and nobody's.
    pub(crate) password: &'static str,
    /// What the requester asks for.
    pub(crate) work: &'static str,
    /// A service, and what becomes of a request for it.
    pub(crate) delivery: Delivery,
}

/// A request for work from its submission to its delivery.
pub(crate) struct Delivery {
    /// The service, as JSON.
    pub(crate) service: &'static str,
    /// What is asked for, as JSON.
    pub(crate) work: &'static str,
    /// What comes with it: name and text of a file.
    pub(crate) source: (&'static str, &'static str),
    /// What the desk quotes, as JSON.
    pub(crate) quote: &'static str,
    /// How far it is, as JSON.
    pub(crate) progress: &'static str,
    /// What is delivered: name and text of a file.
    pub(crate) product: (&'static str, &'static str),
}

/// A site of the customer, each draft as JSON.
pub(crate) struct Client {
    /// Its name and the address of its administrator, who is known.
    pub(crate) insert: &'static str,
    /// What is typed into its page in haste.
    pub(crate) faulty: &'static str,
    /// The same put right.
    pub(crate) update: &'static str,
    /// What changes of the administrator.
    pub(crate) person: &'static str,
    /// An address that the administrator cannot have before activating the one there is.
    pub(crate) too_early: &'static str,
    /// Who answers for it then.
    pub(crate) heir: &'static str,
    /// Its camera: what the host and what people call it.
    pub(crate) device: (&'static str, &'static str),
}

/// Garages whose requests make the desk's day.
pub(crate) struct Others {
    /// Its request is answered too late.
    pub(crate) late: (&'static str, &'static str),
    /// Its request is overdue.
    pub(crate) overdue: (&'static str, &'static str),
    /// Its request waits for an answer to this question.
    pub(crate) asked: (&'static str, &'static str),
    pub(crate) question: &'static str,
    /// Its request has just come in.
    pub(crate) new: (&'static str, &'static str),
}

pub(crate) const GARAGE: Story = Story {
    faulty: include_str!("garage-faulty.json"),
    draft: include_str!("garage.json"),
    typed: "garage",
    add: include_str!("garage-add.json"),
    change_faulty: include_str!("garage-modify-faulty.json"),
    change: include_str!("garage-modify.json"),
    meanwhile: include_str!("garage-move.json"),
    decisions: r#"{"keep": {"/account/address/street": "requested"}}"#,
    others: Others {
        late: ("Électro-Garage Dupont", "dupont@electro.example"),
        overdue: ("Électricité Auto Bernard", "bernard@electricite.example"),
        asked: ("Garage du Canal", "canal@garage.example"),
        question: "Quel est le code postal de l\u{2019}atelier\u{202f}?",
        new: ("Garage des Lilas", "lilas@garage.example"),
    },
    sought: "elec",
    client: Client {
        insert: r#"{"name": "Atelier Martin", "dealership": "20/90074",
            "administrator": {"email": "j.martin@garage.example"}}"#,
        faulty: r#"{"state": "deleted", "name": "Atelier\tMartin", "time_zone": "Bruxelles", "country": "BE",
            "term": "weekly", "renewal": "0"}"#,
        update: r#"{"state": "active", "name": "Atelier Martin Bruxelles", "reference": "C-2001",
            "time_zone": "Europe/Brussels",
            "address": {"street": "12 rue Neuve", "postal_code": "1000", "city": "Bruxelles"}, "country": "BE",
            "term": "monthly", "renewal": "annual"}"#,
        person: r#"{"first_name": "Joseph", "time_zone": "Europe/Brussels"}"#,
        too_early: "joseph@garage.example",
        heir: r#"{"email": "chloe@garage.example", "first_name": "Chloé", "last_name": "Dubois",
            "job_title": "workshop_manager"}"#,
        device: ("cam-1", "Entrée de l\u{2019}atelier"),
    },
    portal: Portal {
        faulty: r#"{"name": "Hugo Lambert", "email": "hugo@garage.example", "role": "requester"}"#,
        requester: r#"{"name": "Hugo Lambert", "email": "hugo@garage.example", "role": "requester",
            "mobile": "+33 6 12 34 56 78"}"#,
        observer: r#"{"name": "Inès Fabre", "email": "ines@garage.example", "role": "observer",
            "other": "Skype : ines.fabre"}"#,
        manager: "lea@garage.example",
        password: "une lampe pour la cave",
        work: r#"{"subject": "Notice de montage de la caméra", "description": "De l\u2019anglais vers le français."}"#,
        delivery: Delivery {
            service: r#"{"key": "translation", "labels": {"fr": "Traduction", "fi": "Käännös", "en": "Translation"},
                "unit": {"fr": "mot", "fi": "sana", "en": "word"}, "needs_file": true}"#,
            work: r#"{"subject": "Montage de la caméra, deuxième notice", "service": "translation", "quantity": 34}"#,
            source: ("notice-en.txt", include_str!("notice-en.txt")),
            quote: r#"{"amount": "48.00", "note": "Relecture comprise."}"#,
            progress: r#"{"percent": 60, "note": "Première version prête, relecture en cours."}"#,
            product: ("notice-fr.txt", include_str!("notice-fr.txt")),
        },
    },
};

pub(crate) const JG_IMT: Story = Story {
    faulty: include_str!("jg-imt-1-faulty.json"),
    draft: include_str!("jg-imt-1.json"),
    typed: "jg",
    add: include_str!("jg-imt-1-add.json"),
    change_faulty: include_str!("jg-imt-1-modify-faulty.json"),
    change: include_str!("jg-imt-1-modify.json"),
    meanwhile: include_str!("jg-imt-1-move.json"),
    decisions: r#"{"keep": {"/account/address/street": "current", "/account/address/postal_code": "current"},
        "successors": {"/users/0": "jaana@jgimt.example"}}"#,
    others: Others {
        late: ("Järvinen Oy", "jarvinen@autohuolto.example"),
        overdue: ("Järvenpään Autohuolto", "huolto@jarvenpaa.example"),
        asked: ("Korjaamo Kallio", "kallio@korjaamo.example"),
        question: "Mikä on korjaamon postinumero?",
        new: ("Autohuolto Laakso", "laakso@autohuolto.example"),
    },
    sought: "jär",
    client: Client {
        insert: r#"{"name": "JG IMT Tornio", "dealership": "20/90074",
            "administrator": {"email": "jaana@jgimt.example"}}"#,
        faulty: r#"{"state": "deleted", "name": "JG IMT\tHaaparanta", "time_zone": "Tukholma", "country": "SE",
            "term": "weekly", "renewal": "0"}"#,
        update: r#"{"state": "active", "name": "JG IMT Haaparanta", "reference": "T-2001",
            "time_zone": "Europe/Stockholm",
            "address": {"street": "Storgatan 12", "postal_code": "953 31", "city": "Haparanda"}, "country": "SE",
            "term": "monthly", "renewal": "annual"}"#,
        person: r#"{"first_name": "Jaana Maria", "time_zone": "Europe/Stockholm"}"#,
        too_early: "jaana.maria@jgimt.example",
        heir: r#"{"email": "olli@jgimt.example", "first_name": "Olli", "last_name": "Niemi",
            "job_title": "workshop_manager"}"#,
        device: ("kamera-1", "Korjaamon ovi"),
    },
    portal: Portal {
        faulty: r#"{"name": "Sanna Heikkinen", "email": "sanna@jgimt.example", "role": "requester"}"#,
        requester: r#"{"name": "Sanna Heikkinen", "email": "sanna@jgimt.example", "role": "requester",
            "phone": "+358 40 123 4567"}"#,
        observer: r#"{"name": "Ville Koskinen", "email": "ville@jgimt.example", "role": "observer",
            "other": "Skype: ville.koskinen"}"#,
        manager: "pekka@jgimt.example",
        password: "lamppu kellarin portaille",
        work: r#"{"subject": "Kameran asennusohje", "description": "Englannista suomeksi."}"#,
        delivery: Delivery {
            service: r#"{"key": "translation", "labels": {"fr": "Traduction", "fi": "Käännös", "en": "Translation"},
                "unit": {"fr": "mot", "fi": "sana", "en": "word"}, "needs_file": true}"#,
            work: r#"{"subject": "Kameran asennus, toinen ohje", "service": "translation", "quantity": 34}"#,
            source: ("notice-en.txt", include_str!("notice-en.txt")),
            quote: r#"{"amount": "52.00", "note": "Sisältää oikoluvun."}"#,
            progress: r#"{"percent": 60, "note": "Ensimmäinen versio on valmis, oikoluku on kesken."}"#,
            product: ("asennusohje-fi.txt", include_str!("asennusohje-fi.txt")),
        },
    },
};
