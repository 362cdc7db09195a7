//! Letters on their way: over SMTP to a server that listens, and waiting for one that does not.

mod ceiling;

use crate::support::{App, on_both};
use alongside::{app, config::Post, mail::Sender, vocab::Side};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
    sync::mpsc,
};

/// A mail server that takes every letter and hands it on to the test.
#[expect(
    clippy::disallowed_methods,
    reason = "a server of the test, not a task of the service"
)]
pub(crate) async fn server() -> (u16, mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    let (letters, received) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let letters = letters.clone();
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                write.write_all(b"220 test\r\n").await?;
                while let Some(line) = lines.next_line().await? {
                    let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
                        "EHLO" => b"250 test\r\n",
                        "QUIT" => b"221 bye\r\n",
                        "DATA" => {
                            write.write_all(b"354 go on\r\n").await?;
                            let mut letter = String::new();
                            while let Some(line) =
                                lines.next_line().await?.filter(|line| line != ".")
                            {
                                letter += &line;
                                letter += "\n";
                            }
                            let _ = letters.send(letter);
                            b"250 taken\r\n"
                        }
                        _ => b"250 ok\r\n",
                    };
                    write.write_all(answer).await?;
                }
                std::io::Result::Ok(())
            });
        }
    });
    (port, received)
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
