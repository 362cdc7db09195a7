//! What the demonstration promises whoever looks: something of everything, and something to do for everybody who signs in.

use super::{Options, prepare_in, sign_ins};
use crate::{
    accounts,
    applications::{self, State},
    config::Config,
    db::Conn,
    mail,
    pairs::{
        self, PairState,
        proposals::{self, Suggestion},
    },
    rounds::{self, Round},
    vocab::{RoundId, Side},
    web::Site,
};
use diesel::QueryResult;
use std::{collections::HashSet, fs, path::PathBuf};

/// A demonstration in a folder of its own, which goes with it.
struct Shown {
    site: Site,
    folder: PathBuf,
}

impl Shown {
    async fn with(options: Options) -> Self {
        let folder = std::env::temp_dir().join(format!("alongside-demo-{}", RoundId::new()));
        let config = Config::from_environment().expect("the settings of this machine");
        let prepared = prepare_in(&folder, config, options).await;
        let site = prepared.expect("a demonstration can be made").site;
        assert!(site.config.demo);
        Self { site, folder }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}

async fn read<T: Send + 'static>(
    shown: &Shown,
    read: impl FnOnce(&mut Conn, Round) -> QueryResult<T> + Send + 'static,
) -> T {
    let answer = shown.site.db.read(|conn| {
        let round = rounds::store::current(conn)?.expect("a round is open");
        read(conn, round)
    });
    answer.await.expect("the database answers")
}

/// Where the pairs stand of the person one can sign in as.
async fn own_pairs(shown: &Shown, side: Side) -> HashSet<PairState> {
    let states = read(shown, move |conn, round| {
        let address = sign_ins::email(side.as_str());
        let account = accounts::store::by_email(conn, &address)?.expect("the account is there");
        let own = applications::store::of_person(conn, account.id, round.id)?;
        pairs::store::of_application(conn, own.expect("they applied").id)
    });
    states.await.into_iter().map(|pair| pair.state).collect()
}

#[tokio::test]
async fn every_state_is_there_on_both_sides_and_most_are_ready() {
    let shown = Shown::with(Options::default()).await;
    let all = read(&shown, |conn, round| {
        applications::store::in_states(conn, round.id, &State::ALL)
    })
    .await;
    for side in [Side::Mentor, Side::Mentee] {
        let of = |wanted: State| {
            let found = all
                .iter()
                .filter(|one| one.side == side && one.state == wanted);
            found.count()
        };
        for state in State::ALL {
            let never = matches!(state, State::Finished | State::Erased);
            assert_eq!(of(state) == 0, never, "{side} {state:?}");
        }
        assert!(of(State::Ready) > 2 * of(State::Paired), "{side}");
    }
    let pairs = read(&shown, |conn, round| {
        pairs::counts::store::counts(conn, (round.id, &[]))
    })
    .await;
    let states: HashSet<_> = pairs.iter().map(|(state, _)| *state).collect();
    for state in [
        PairState::Proposed,
        PairState::MenteeAgreed,
        PairState::BothAgreed,
        PairState::Active,
        PairState::Declined,
    ] {
        assert!(states.contains(&state), "{state:?}");
    }
}

#[tokio::test]
async fn whoever_signs_in_has_something_to_do() {
    for seed in 1..=2 {
        let options = Options {
            seed,
            ..Options::default()
        };
        let shown = Shown::with(options).await;
        let mentee = own_pairs(&shown, Side::Mentee).await;
        assert_eq!(mentee, [PairState::Proposed].into(), "seed {seed}");
        let mentor = own_pairs(&shown, Side::Mentor).await;
        assert!(
            mentor.contains(&PairState::MenteeAgreed),
            "seed {seed}: {mentor:?}"
        );
        let board = read(&shown, |conn, round| {
            let (_, candidates) = proposals::store::candidates(conn, &round)?;
            let kept = proposals::store::latest(conn, round.id)?.expect("there is a proposal");
            Ok((kept.proposal, candidates))
        });
        let (proposal, candidates) = board.await;
        let two = |one: &Suggestion| (one.mentor, one.mentee);
        let on_the_board = proposal.pairs.iter().map(two).collect();
        assert!(
            proposal.pairs.len() > 20 && !proposal.waiting.is_empty(),
            "seed {seed}"
        );
        assert_eq!(
            proposal.fingerprint,
            candidates.fingerprint(&on_the_board),
            "seed {seed}"
        );
        let letters = shown.site.db.read(mail::waiting).await.expect("the outbox");
        assert!(letters.len() > 10, "seed {seed}");
        assert!(
            letters.is_sorted_by(|one, next| one.0 >= next.0),
            "seed {seed}"
        );
    }
}

#[tokio::test]
async fn a_demonstration_may_be_as_small_as_two() {
    let options = Options {
        mentors: 1,
        mentees: 1,
        seed: 7,
    };
    let shown = Shown::with(options).await;
    let mentee = own_pairs(&shown, Side::Mentee).await;
    assert_eq!(mentee, [PairState::Proposed].into());
}
