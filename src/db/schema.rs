//! The tables as diesel sees them; `scripts/schema` writes this file and a test compares it.

diesel::table! {
    people (id) {
        id -> Text,
        email_hash -> Nullable<Binary>,
        sealed -> Binary,
        role -> Text,
        passphrase -> Nullable<Text>,
        confirmed_at -> Nullable<BigInt>,
        disabled_at -> Nullable<BigInt>,
        created_at -> BigInt,
        restricted_at -> Nullable<BigInt>,
        objected_at -> Nullable<BigInt>,
        erase_at -> Nullable<BigInt>,
        warned -> Integer,
        form_hash -> Nullable<Binary>,
    }
}

diesel::table! {
    sessions (id_hash) {
        id_hash -> Binary,
        person_id -> Text,
        created_at -> BigInt,
        seen_at -> BigInt,
        ends_at -> BigInt,
        stage -> Text,
        session_id -> Nullable<Text>,
        told -> Nullable<Text>,
    }
}

diesel::table! {
    holds (id) {
        id -> Text,
        person_id -> Text,
        made_by -> Text,
        made_at -> BigInt,
        sealed -> Binary,
    }
}

diesel::table! {
    rounds (id) {
        id -> Text,
        name -> Text,
        state -> Text,
        starts_on -> Text,
        opened_at -> BigInt,
        language_weight -> Integer,
        experience_weight -> Integer,
        availability_weight -> Integer,
        min_shared -> Integer,
        acceptable -> Integer,
        places -> Text,
        draw_seed -> BigInt,
        review_days -> Integer,
        answer_days -> Integer,
    }
}

diesel::table! {
    applications (id) {
        id -> Text,
        round_id -> Text,
        person_id -> Text,
        side -> Text,
        state -> Text,
        sealed -> Binary,
        rounds_waited -> Integer,
        created_at -> BigInt,
        edited_at -> BigInt,
        submitted_at -> Nullable<BigInt>,
        state_since -> BigInt,
        paused_at -> Nullable<BigInt>,
        version -> Integer,
        phone_hash -> Nullable<Binary>,
        named_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    wishes (id) {
        id -> Text,
        round_id -> Text,
        mentor_id -> Text,
        mentee_id -> Text,
        kind -> Text,
        made_by -> Text,
        made_at -> BigInt,
    }
}

diesel::table! {
    proposals (id) {
        id -> Text,
        round_id -> Text,
        made_by -> Text,
        made_at -> BigInt,
        sealed -> Binary,
    }
}

diesel::table! {
    pairs (id) {
        id -> Text,
        round_id -> Text,
        mentor_id -> Text,
        mentee_id -> Text,
        mentor_place -> Integer,
        state -> Text,
        sealed -> Binary,
        decided_by -> Text,
        decided_at -> BigInt,
        state_since -> BigInt,
        lapses_at -> BigInt,
        held_since -> Nullable<BigInt>,
    }
}

diesel::table! {
    ledger (id) {
        id -> Text,
        at -> BigInt,
        actor_id -> Nullable<Text>,
        verb -> Text,
        noun -> Text,
        noun_id -> Text,
        sealed -> Nullable<Binary>,
        mac -> Nullable<Binary>,
        session_id -> Nullable<Text>,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        sealed -> Binary,
        queued_at -> BigInt,
        due_at -> BigInt,
        attempts -> Integer,
        locked_until -> Nullable<BigInt>,
        sent_at -> Nullable<BigInt>,
        lane -> Text,
        failed_at -> Nullable<BigInt>,
        failure -> Nullable<Text>,
        to_hash -> Nullable<Binary>,
    }
}

diesel::table! {
    authenticators (person_id) {
        person_id -> Text,
        sealed -> Binary,
        last_step -> BigInt,
        created_at -> BigInt,
        confirmed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    recovery_codes (hash) {
        hash -> Binary,
        person_id -> Text,
    }
}

diesel::table! {
    attempts (key) {
        key -> Binary,
        count -> Integer,
        open_at -> BigInt,
        fades_at -> BigInt,
    }
}

diesel::table! {
    ledger_chain (number) {
        number -> BigInt,
        entry_id -> Text,
        at -> BigInt,
        hash -> Binary,
    }
}

diesel::table! {
    requests (id) {
        id -> Text,
        person_id -> Nullable<Text>,
        kind -> Text,
        state -> Text,
        received_at -> BigInt,
        due_on -> Text,
        paused_at -> Nullable<BigInt>,
        done_at -> Nullable<BigInt>,
        sealed -> Binary,
    }
}

diesel::table! {
    concerns (id) {
        id -> Text,
        pair_id -> Text,
        person_id -> Text,
        made_at -> BigInt,
        closed_at -> Nullable<BigInt>,
        sealed -> Binary,
    }
}

diesel::table! {
    checks (id) {
        id -> Text,
        application_id -> Text,
        kind -> Text,
        state -> Text,
        level -> Nullable<Text>,
        done_on -> Text,
        recorded_by -> Text,
        recorded_at -> BigInt,
        sealed -> Nullable<Binary>,
        ends_on -> Nullable<Text>,
    }
}

diesel::table! {
    address_changes (person_id) {
        person_id -> Text,
        sealed -> Binary,
        new_hash -> Binary,
        old_hash -> Binary,
        asked_at -> BigInt,
        new_said_at -> Nullable<BigInt>,
        old_said_at -> Nullable<BigInt>,
        ends_at -> BigInt,
    }
}

diesel::table! {
    disclosures (id) {
        id -> Text,
        person_id -> Nullable<Text>,
        manner -> Text,
        stage -> Text,
        entered_by -> Text,
        entered_at -> BigInt,
        first_by -> Nullable<Text>,
        second_by -> Nullable<Text>,
        decided_at -> Nullable<BigInt>,
        handed_at -> Nullable<BigInt>,
        silent_until -> Nullable<Text>,
        sealed -> Binary,
    }
}

diesel::table! {
    separations (id) {
        id -> Text,
        one_id -> Text,
        other_id -> Text,
        made_by -> Text,
        made_at -> BigInt,
        sealed -> Binary,
    }
}

diesel::table! {
    breaches (id) {
        id -> Text,
        found_at -> BigInt,
        entered_at -> BigInt,
        reported_at -> Nullable<BigInt>,
        unreported_at -> Nullable<BigInt>,
        closed_at -> Nullable<BigInt>,
        sealed -> Binary,
    }
}

diesel::table! {
    breach_people (id) {
        id -> Text,
        breach_id -> Text,
        person_id -> Text,
        added_at -> BigInt,
        told_at -> Nullable<BigInt>,
        sealed -> Binary,
    }
}

diesel::table! {
    replicas (id) {
        id -> Text,
        knows -> Text,
        seals -> Integer,
        seen_at -> BigInt,
    }
}

diesel::table! {
    links (hash) {
        hash -> Binary,
        person_id -> Nullable<Text>,
        purpose -> Text,
        ends_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    clearances (id) {
        id -> Text,
        mentor_id -> Text,
        mentee_id -> Text,
        made_by -> Text,
        made_at -> BigInt,
        seen -> Binary,
    }
}

diesel::table! {
    row_hashes (id) {
        id -> Text,
        place -> Text,
        row_id -> Text,
        version -> BigInt,
        at -> BigInt,
        digest -> Binary,
        mac -> Binary,
    }
}

diesel::table! {
    outbox_pace (lane, slot) {
        lane -> Text,
        slot -> BigInt,
        sent -> Integer,
        held_at -> Nullable<BigInt>,
        told_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    redisplays (id) {
        id -> Text,
        session_hash -> Binary,
        sealed -> Binary,
        created_at -> BigInt,
    }
}

diesel::joinable!(sessions -> people (person_id));
diesel::joinable!(applications -> people (person_id));
diesel::joinable!(applications -> rounds (round_id));
diesel::joinable!(wishes -> people (made_by));
diesel::joinable!(wishes -> rounds (round_id));
diesel::joinable!(proposals -> people (made_by));
diesel::joinable!(proposals -> rounds (round_id));
diesel::joinable!(pairs -> people (decided_by));
diesel::joinable!(pairs -> rounds (round_id));
diesel::joinable!(authenticators -> people (person_id));
diesel::joinable!(recovery_codes -> people (person_id));
diesel::joinable!(concerns -> pairs (pair_id));
diesel::joinable!(checks -> applications (application_id));
diesel::joinable!(checks -> people (recorded_by));
diesel::joinable!(address_changes -> people (person_id));
diesel::joinable!(breach_people -> breaches (breach_id));
diesel::joinable!(links -> people (person_id));
diesel::joinable!(clearances -> people (made_by));
diesel::joinable!(redisplays -> sessions (session_hash));

diesel::allow_tables_to_appear_in_same_query!(
    people,
    sessions,
    holds,
    rounds,
    applications,
    wishes,
    proposals,
    pairs,
    ledger,
    outbox,
    authenticators,
    recovery_codes,
    attempts,
    ledger_chain,
    requests,
    concerns,
    checks,
    address_changes,
    disclosures,
    separations,
    breaches,
    breach_people,
    replicas,
    links,
    clearances,
    row_hashes,
    outbox_pace,
    redisplays,
);
