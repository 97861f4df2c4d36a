//! The tables, as Diesel reads them. Both backends have the same columns: see `migrations/`.

diesel::table! {
    desks (id) {
        id -> Binary,
        name -> Text,
        derived -> BigInt,
    }
}

diesel::table! {
    desk_settings (desk_id) {
        desk_id -> Binary,
        body -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    desk_heads (desk_id) {
        desk_id -> Binary,
        sequence -> BigInt,
        audit_hash -> Binary,
        audit_proof -> Binary,
        last_code -> BigInt,
    }
}

diesel::table! {
    seal_keys (desk_id, owner_id) {
        desk_id -> Binary,
        owner_id -> Binary,
        wrapped -> Binary,
    }
}

diesel::table! {
    dealerships (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        code -> Text,
        city -> Text,
        country -> Text,
        language -> Text,
        time_zone -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    users (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        email_key -> Text,
        email -> Text,
        first_name -> Text,
        last_name -> Text,
        language -> Text,
        time_zone -> Text,
        activation -> Text,
        created_at -> BigInt,
        version -> BigInt,
        state -> Text,
        name -> Text,
        epoch -> BigInt,
        email_skeleton -> Text,
    }
}

diesel::table! {
    staff (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        user_id -> Binary,
        role -> Text,
        dealership_id -> Nullable<Binary>,
        created_at -> BigInt,
        version -> BigInt,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    accounts (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        name -> Text,
        name_folded -> Text,
        state -> Text,
        language -> Text,
        country -> Text,
        street -> Text,
        postal_code -> Text,
        city -> Text,
        region -> Nullable<Text>,
        notes -> Nullable<Text>,
        dealership_id -> Nullable<Binary>,
        administrator_id -> Nullable<Binary>,
        reference -> Nullable<Text>,
        reference_key -> Nullable<Text>,
        created_at -> BigInt,
        version -> BigInt,
        name_key -> Binary,
        time_zone -> Text,
        data_centre -> Nullable<Text>,
        awaited -> Nullable<Text>,
        features -> Nullable<Text>,
        currency -> Nullable<Text>,
        currency_fixed -> Bool,
        billing -> Nullable<Text>,
        shipping -> Nullable<Text>,
    }
}

diesel::table! {
    account_groups (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        name -> Text,
        name_folded -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    account_group_members (desk_id, account_id, group_id) {
        desk_id -> Binary,
        group_id -> Binary,
        account_id -> Binary,
    }
}

diesel::table! {
    devices (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        account_id -> Binary,
        key -> Text,
        name -> Nullable<Text>,
        state -> Text,
        reported_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    subscriptions (desk_id, account_id) {
        desk_id -> Binary,
        account_id -> Binary,
        state -> Text,
        term -> Integer,
        renewal -> Text,
        anchor -> Nullable<Integer>,
        months -> Nullable<Integer>,
        period_start -> Nullable<Integer>,
        period_end -> Nullable<Integer>,
        ends_at -> Nullable<BigInt>,
        time_zone -> Nullable<Text>,
        pending -> Nullable<Integer>,
        ended_on -> Nullable<Integer>,
        told_of -> Nullable<BigInt>,
    }
}

diesel::table! {
    contacts (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        account_id -> Binary,
        user_id -> Binary,
        role -> Text,
        job_title -> Text,
        created_at -> BigInt,
        ended_at -> Nullable<BigInt>,
        version -> BigInt,
        phone -> Nullable<Text>,
        mobile -> Nullable<Text>,
        other -> Nullable<Text>,
        services -> Nullable<Text>,
        notifications -> Text,
    }
}

diesel::table! {
    account_requests (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        code -> Text,
        kind -> Text,
        state -> Text,
        agent_id -> Nullable<Binary>,
        account_id -> Nullable<Binary>,
        submitter_id -> Binary,
        dealership_id -> Nullable<Binary>,
        account_name -> Text,
        draft -> Text,
        base -> Nullable<Text>,
        submitted_at -> BigInt,
        due_at -> BigInt,
        calendar -> Text,
        time_zone -> Text,
        version -> BigInt,
        name_folded -> Text,
        name_key -> Binary,
        waiting_since -> Nullable<BigInt>,
        runs_out_at -> Nullable<BigInt>,
        last_day_at -> Nullable<BigInt>,
        reminded_of -> Nullable<BigInt>,
        answered_month -> Nullable<Integer>,
        on_time -> Nullable<Integer>,
    }
}

diesel::table! {
    request_steps (desk_id, request_id, version) {
        desk_id -> Binary,
        request_id -> Binary,
        version -> BigInt,
        action -> Text,
        staff_id -> Binary,
        at -> BigInt,
        text -> Nullable<Text>,
    }
}

diesel::table! {
    invitations (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        user_id -> Binary,
        generation -> Integer,
        email_key -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
        revoked_at -> Nullable<BigInt>,
        purpose -> Text,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    credentials (desk_id, user_id) {
        desk_id -> Binary,
        user_id -> Binary,
        hash -> Text,
        set_at -> BigInt,
    }
}

diesel::table! {
    sign_ins (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        user_id -> Binary,
        epoch -> BigInt,
        created_at -> BigInt,
        expires_at -> BigInt,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    sign_in_attempts (desk_id, scope) {
        desk_id -> Binary,
        scope -> Binary,
        failures -> Integer,
        last_at -> BigInt,
        until -> BigInt,
    }
}

diesel::table! {
    registrations (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        email_key -> Text,
        email -> Text,
        email_skeleton -> Text,
        name -> Text,
        first_name -> Text,
        last_name -> Text,
        company -> Text,
        phone -> Nullable<Text>,
        mobile -> Nullable<Text>,
        other -> Nullable<Text>,
        language -> Text,
        time_zone -> Text,
        note -> Nullable<Text>,
        state -> Text,
        created_at -> BigInt,
        decided_at -> Nullable<BigInt>,
        decided_by -> Nullable<Binary>,
        reason -> Nullable<Text>,
        account_id -> Nullable<Binary>,
        version -> BigInt,
    }
}

diesel::table! {
    services (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        key -> Text,
        labels -> Text,
        created_at -> BigInt,
        retired_at -> Nullable<BigInt>,
        version -> BigInt,
        workflow -> Text,
        unit -> Text,
        prices -> Text,
        for_all -> Bool,
        quote_days -> Nullable<BigInt>,
        needs_file -> Bool,
    }
}

diesel::table! {
    service_accounts (desk_id, service_id, account_id) {
        desk_id -> Binary,
        service_id -> Binary,
        account_id -> Binary,
    }
}

diesel::table! {
    work_requests (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        code -> Text,
        account_id -> Binary,
        holder_id -> Binary,
        submitter_id -> Binary,
        service_id -> Nullable<Binary>,
        subject -> Text,
        description -> Nullable<Text>,
        state -> Text,
        submitted_at -> BigInt,
        version -> BigInt,
        dealership_id -> Nullable<Binary>,
        workflow -> Text,
        quantity -> Nullable<BigInt>,
        wished_on -> Nullable<Integer>,
        month -> Integer,
        agent_id -> Nullable<Binary>,
        quote_number -> Nullable<Integer>,
        quote_amount -> Nullable<BigInt>,
        quote_currency -> Nullable<Text>,
        quoted_at -> Nullable<BigInt>,
        quote_until -> Nullable<BigInt>,
        quote_last_on -> Nullable<Integer>,
        accepted_at -> Nullable<BigInt>,
        started_at -> Nullable<BigInt>,
        progress -> Integer,
        closed_at -> Nullable<BigInt>,
        on_time -> Nullable<Bool>,
        reason -> Nullable<Text>,
    }
}

diesel::table! {
    work_steps (desk_id, work_id, version) {
        desk_id -> Binary,
        work_id -> Binary,
        version -> BigInt,
        action -> Text,
        user_id -> Nullable<Binary>,
        at -> BigInt,
        percent -> Nullable<Integer>,
        amount -> Nullable<BigInt>,
        currency -> Nullable<Text>,
        text -> Nullable<Text>,
    }
}

diesel::table! {
    files (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        place_id -> Binary,
        uploader_id -> Binary,
        key -> Text,
        name -> Text,
        size -> BigInt,
        sha256 -> Binary,
        media_type -> Text,
        received -> BigInt,
        created_at -> BigInt,
        completed_at -> Nullable<BigInt>,
        work_id -> Nullable<Binary>,
        kind -> Nullable<Text>,
        attached_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    file_chunks (desk_id, file_id, start) {
        desk_id -> Binary,
        file_id -> Binary,
        start -> BigInt,
        sha256 -> Binary,
        bytes -> Binary,
    }
}

diesel::table! {
    orders (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        code -> Text,
        dealership_id -> Binary,
        account_id -> Nullable<Binary>,
        po_number -> Nullable<Text>,
        customer -> Text,
        search -> Text,
        ordered_at -> BigInt,
        month -> Integer,
        state -> Text,
        total -> BigInt,
        currency -> Text,
        recorded_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    order_words (desk_id, word, order_id) {
        desk_id -> Binary,
        word -> Text,
        order_id -> Binary,
    }
}

diesel::table! {
    messages (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        sequence -> BigInt,
        ordinal -> Integer,
        template -> Text,
        recipient_id -> Binary,
        arguments -> Binary,
        invitation_id -> Nullable<Binary>,
        created_at -> BigInt,
        leased_until -> BigInt,
        attempts -> Integer,
        sent_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    custom_fields (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        subject -> Text,
        key -> Text,
        kind -> Text,
        labels -> Text,
        choices -> Text,
        required -> Bool,
        initial -> Nullable<Text>,
        seen_by -> Text,
        edited_by -> Text,
        position -> Integer,
        created_at -> BigInt,
        retired_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    custom_values (desk_id, owner_id, field_id) {
        desk_id -> Binary,
        owner_id -> Binary,
        field_id -> Binary,
        value -> Text,
    }
}

diesel::table! {
    mail_templates (desk_id, id) {
        desk_id -> Binary,
        template -> Text,
        locale -> Text,
        id -> Binary,
        subject -> Text,
        body -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    documents (desk_id, id) {
        desk_id -> Binary,
        id -> Binary,
        account_id -> Binary,
        dealership_id -> Nullable<Binary>,
        kind -> Text,
        state -> Text,
        number -> Nullable<BigInt>,
        month -> Nullable<Integer>,
        customer -> Text,
        reference -> Nullable<Text>,
        billing -> Text,
        shipping -> Text,
        currency -> Text,
        net -> BigInt,
        tax -> BigInt,
        total -> BigInt,
        note -> Nullable<Text>,
        credits_id -> Nullable<Binary>,
        created_at -> BigInt,
        issued_on -> Nullable<Integer>,
        due_on -> Nullable<Integer>,
        issued_at -> Nullable<BigInt>,
        paid_on -> Nullable<Integer>,
        cancelled_on -> Nullable<Integer>,
        reason -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    document_lines (desk_id, document_id, position) {
        desk_id -> Binary,
        document_id -> Binary,
        position -> Integer,
        description -> Text,
        quantity -> BigInt,
        unit_price -> BigInt,
        tax_rate -> Integer,
        net -> BigInt,
    }
}

diesel::table! {
    document_series (desk_id, kind) {
        desk_id -> Binary,
        kind -> Text,
        last_number -> BigInt,
    }
}

diesel::table! {
    audit_events (desk_id, sequence, ordinal) {
        desk_id -> Binary,
        sequence -> BigInt,
        ordinal -> Integer,
        at -> BigInt,
        actor -> Text,
        action -> Text,
        subject_kind -> Text,
        subject_id -> Binary,
        version -> BigInt,
        facts -> Text,
        key_id -> BigInt,
        sealed -> Nullable<Binary>,
        hash -> Binary,
    }
}

diesel::table! {
    account_events (desk_id, account_id, sequence, ordinal) {
        desk_id -> Binary,
        account_id -> Binary,
        sequence -> BigInt,
        ordinal -> Integer,
    }
}

diesel::table! {
    outcomes (desk_id, actor, key_hash) {
        desk_id -> Binary,
        actor -> Text,
        key_hash -> Binary,
        body_hash -> Binary,
        owner_id -> Binary,
        outcome -> Binary,
        at -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    accounts,
    contacts,
    staff,
    users,
    dealerships,
    account_requests,
    account_groups,
    account_group_members,
    devices,
    subscriptions,
    credentials,
    sign_ins,
    registrations,
    services,
    service_accounts,
    work_requests,
    work_steps,
    files,
    invitations,
    orders,
    custom_fields,
    custom_values,
    documents,
    document_lines
);
diesel::allow_tables_to_appear_in_same_query!(account_events, audit_events, account_requests);
