//! Letters on their way: over SMTP to a server that listens, and waiting for one that does not.

mod ceiling;
mod failed;
mod wire;

use crate::support::{App, on_both};
use alongside::{app, config::Post, mail::Sender, vocab::Side};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines},
    net::{TcpListener, TcpStream, tcp::OwnedReadHalf},
    sync::mpsc,
};

/// A mail server that takes every letter and hands it on to the test.
pub(crate) async fn server() -> (u16, mpsc::UnboundedReceiver<String>) {
    server_that(|_| None).await
}

/// The same, with answers of its own to some lines; to an empty one before anything is said.
#[expect(
    clippy::disallowed_methods,
    reason = "a server of the test, not a task of the service"
)]
async fn server_that(
    answers: fn(&str) -> Option<&'static str>,
) -> (u16, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let (letters, received) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let letters = letters.clone();
            tokio::spawn(async move { speak(stream, &letters, answers).await });
        }
    });
    (port, received)
}

async fn speak(
    stream: TcpStream,
    letters: &mpsc::UnboundedSender<String>,
    answers: fn(&str) -> Option<&'static str>,
) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let greeting = answers("").unwrap_or("220 test");
    write
        .write_all(format!("{greeting}\r\n").as_bytes())
        .await?;
    while let Some(line) = lines.next_line().await? {
        let usual = match line.split(' ').next().unwrap_or_default() {
            "EHLO" => "250 test",
            "QUIT" => "221 bye",
            "DATA" => {
                write.write_all(b"354 go on\r\n").await?;
                let _ = letters.send(letter(&mut lines).await?);
                "250 taken"
            }
            _ => "250 ok",
        };
        let answer = answers(&line).unwrap_or(usual);
        write.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

/// The lines up to a single dot; a dot before a dot is no part of the letter.
async fn letter(lines: &mut Lines<BufReader<OwnedReadHalf>>) -> std::io::Result<String> {
    let mut letter = String::new();
    while let Some(line) = lines.next_line().await?.filter(|line| line != ".") {
        letter += line.strip_prefix('.').unwrap_or(&line);
        letter += "\n";
    }
    Ok(letter)
}

pub(crate) fn sender(app: &App, port: u16) -> Sender {
    let mut site = app.site.clone();
    let mut config = (*site.config).clone();
    config.post = Post::Smtp(format!("smtp://127.0.0.1:{port}").into());
    site.config = config.into();
    app::sender(&site).expect("a sender")
}

on_both! {
    async fn a_letter_is_sent_once_and_its_text_is_gone(app: App) {
        app.applicant(Side::Mentee, "Amal Haddad").await;
        let waiting = app.letters().await.len();
        assert!(waiting > 0);
        let (port, mut received) = server().await;
        let sender = sender(&app, port);
        assert_eq!(sender.send_due().await.expect("sent"), waiting);
        let letter = received.recv().await.expect("a letter");
        assert!(letter.contains("To: amal.haddad@home.example"), "{letter}");
        assert!(letter.contains("Subject: We have received your form"), "{letter}");
        assert!(letter.contains("/en/me"), "{letter}");
        assert_eq!(sender.send_due().await.expect("nothing to do"), 0);
        assert!(app.letters().await.is_empty());
    }
}

on_both! {
    async fn a_letter_nobody_takes_is_tried_again_later(app: App) {
        app.applicant(Side::Mentee, "Amal Haddad").await;
        let waiting = app.letters().await.len();
        let nobody = sender(&app, 9);
        assert_eq!(nobody.send_due().await.expect("put off"), 0);
        assert_eq!(app.letters().await.len(), waiting);
        let (port, mut received) = server().await;
        let somebody = sender(&app, port);
        assert_eq!(somebody.send_due().await.expect("not due yet"), 0);
        app.later(1);
        assert_eq!(somebody.send_due().await.expect("sent"), waiting);
        assert!(received.recv().await.is_some());
    }
}
