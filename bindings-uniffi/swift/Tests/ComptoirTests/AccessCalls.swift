import Comptoir

/// What the calls at the door and those about who acts answer, as a vector writes it.
extension Members {
    func ofAccess(_ access: Access, _ verb: String) async throws -> JSON {
        switch verb {
        case "registration_page": return try await access.registrationPage(locale: text("locale")).json(short: true)
        case "register":
            try await access.register(draft: RegistrationDraft(get("draft")))
            return .null
        case "invitation": return try await access.invitation(token: text("token")).json()
        case "activate": return try await access.activate(token: text("token"), password: findText("password")).json
        case "sign_in":
            let draft = try members("draft")
            let (email, password, origin) = (try draft.text("email"), try draft.text("password"), try draft.findText("origin"))
            try draft.finish()
            return try await access.signIn(email: email, password: password, origin: origin).json()
        case "forgot_password":
            try await access.forgotPassword(email: text("email"))
            return .null
        case "reset_password":
            try await access.resetPassword(token: text("token"), password: text("password"))
            return .null
        default: throw BadVector(description: "no such call: access.\(verb)")
        }
    }

    func ofMe(_ me: Me, _ verb: String) async throws -> JSON {
        switch verb {
        case "get": return try await me.get().json()
        case "places": return .list(try await me.places().map { try $0.json() })
        case "edit": return try await me.edit(update: ProfileUpdate(get("update"))).json()
        case "change_email": return try await me.changeEmail(email: text("email"), current: findText("current")).json()
        case "set_notifications":
            let chosen = try findTexts("notifications").map { try $0.map { try named($0) as Comptoir.Notification } }
            return try await me.setNotifications(notifications: chosen ?? []).json()
        case "change_password":
            try await me.changePassword(current: text("current"), newPassword: text("new"))
            return .null
        case "sign_ins": return .list(try await me.signIns().map { $0.json })
        case "sign_out":
            try await me.signOut()
            return .null
        case "sign_out_everywhere":
            try await me.signOutEverywhere()
            return .null
        default: throw BadVector(description: "no such call: me.\(verb)")
        }
    }
}
