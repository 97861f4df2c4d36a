//! A request for work from its submission to its delivery: a file goes in, a quote is answered, a file comes out.

use std::io::Write as _;

use comptoir::{
    DeliveryDraft, Error, FileDraft, FileView, ProgressDraft, QuoteDraft, ServiceDraft, Session, Sha256, StaffRole,
    Unknown, WorkDraft, WorkView,
};

use super::Walk;
use super::portal::Team;
use crate::seat::Seat;
use crate::tell::{self, Out, indented};
use crate::trouble::Trouble;
use crate::work::{self, files};

impl Walk<'_> {
    pub(super) fn delivery(&self, out: &mut Out, team: &Team) -> Result<(), Trouble> {
        let Team { requester: (requester, asks), observer: (observer, looks_on), manager: (manager, leads) } = team;
        let story = &self.place.story.portal.delivery;
        self.heading(out, 'K', "Work, from the request to the delivery")?;
        self.offer(story.service)?;
        let notice = upload(&asks.session, "walk: source", story.source)?;
        let draft = WorkDraft::from_json(story.work.as_bytes()).map_err(Error::from)?;
        let draft = WorkDraft { files: vec![notice.id.to_string()], ..draft };
        let session = asks.session.once("walk: submit for delivery")?;
        let code = self.once(|| session.work().submit(&draft))?.code;
        writeln!(out, "1. {} uploads a file and asks for work on it:{}\n", requester.name, self.again())?;
        self.now_at(out, asks, &code)?;
        writeln!(out, "{}", files::lines(asks, &asks.session.work().files(&code)?))?;

        let session = self.agent.session.once("walk: quote work")?;
        let quote = QuoteDraft::from_json(story.quote.as_bytes()).map_err(Error::from)?;
        let quoted = self.once(|| session.work().quote(&code, &quote))?;
        writeln!(out, "\n2. {} quotes it.{}", self.agent_name, self.again())?;
        self.accept(out, &quoted, (&observer.name, looks_on), (&manager.name, leads))?;
        self.carry_out(out, &code)?;

        writeln!(out, "5. {} follows it, and downloads what was delivered:\n", observer.name)?;
        let delivered = looks_on.session.work().files(&code)?;
        let product = delivered.into_iter().find(|file| file.name == story.product.0);
        let product = product.ok_or_else(|| Error::unknown(Unknown::File))?;
        let mut text = Vec::new();
        looks_on.session.files().download(product.id, &mut text)?;
        writeln!(out, "{}\n", indented(&String::from_utf8_lossy(&text), 4).trim_end())?;
        writeln!(out, "6. All that happened to it:\n")?;
        self.now_at(out, looks_on, &code)?;
        for step in looks_on.session.work().steps(&code)? {
            writeln!(out, "{}", work::step_words(looks_on, &step))?;
        }
        Ok(())
    }

    /// The desk offers a service.
    fn offer(&self, service: &str) -> Result<(), Trouble> {
        let staff = self.host.people().staff()?;
        let administrator = staff.iter().find(|one| one.role == StaffRole::DeskAdministrator);
        let administrator = administrator.ok_or_else(|| Error::unknown(Unknown::Actor))?;
        let session = self.desk.session(comptoir::Actor::staff(administrator.id))?.once("walk: add service")?;
        let draft = ServiceDraft::from_json(service.as_bytes()).map_err(Error::from)?;
        self.once(|| session.services().add(&draft)).map(drop)
    }

    /// Who looks on cannot accept; who leads can.
    fn accept(
        &self,
        out: &mut Out,
        quoted: &WorkView,
        (observer, looks_on): (&str, &Seat),
        (manager, leads): (&str, &Seat),
    ) -> Result<(), Trouble> {
        let number = quoted.quote.as_ref().map_or(1, |quote| quote.number);
        writeln!(out, "3. {observer} would accept the quote, and {manager} does:\n")?;
        if let Err(refused) = looks_on.session.preview().work().accept(&quoted.code, number) {
            writeln!(out, "{}\n", tell::wrapped(&refused.text(&looks_on.locale), 4))?;
        }
        let session = leads.session.once("walk: accept quote")?;
        self.once(|| session.work().accept(&quoted.code, number))?;
        self.now_at(out, leads, &quoted.code)
    }

    /// The desk begins, tells how far it is, and delivers a file.
    fn carry_out(&self, out: &mut Out, code: &str) -> Result<(), Trouble> {
        let (story, desk) = (&self.place.story.portal.delivery, &self.agent.session);
        let session = desk.once("walk: start work")?;
        self.once(|| session.work().start(code))?;
        let session = desk.once("walk: work progresses")?;
        let progress = ProgressDraft::from_json(story.progress.as_bytes()).map_err(Error::from)?;
        self.once(|| session.work().progress(code, &progress))?;
        let product = upload(desk, "walk: product", story.product)?;
        let session = desk.once("walk: deliver work")?;
        let delivery = DeliveryDraft { files: vec![product.id.to_string()], note: None };
        self.once(|| session.work().deliver(code, &delivery))?;
        Ok(writeln!(
            out,
            "4. {} begins, tells how far it is, and delivers {}.{}\n",
            self.agent_name,
            product.name,
            self.again()
        )?)
    }

    /// The request as it stands.
    fn now_at(&self, out: &mut Out, seat: &Seat, code: &str) -> Result<(), Trouble> {
        let now = seat.session.work().get(code)?;
        Ok(writeln!(out, "{}\n", indented(&work::words(seat, &now), 4))?)
    }
}

/// The file, which is uploaded once however often the walk is told.
fn upload(session: &Session, key: &str, (name, text): (&str, &str)) -> Result<FileView, Trouble> {
    let bytes = text.as_bytes();
    let draft = FileDraft {
        key: key.to_owned(),
        name: name.to_owned(),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        sha256: Sha256::of(bytes).to_string(),
        media_type: Some("text/plain".to_owned()),
    };
    Ok(session.files().upload(&draft, bytes)?)
}
