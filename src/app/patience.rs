//! How long we wait for the other side of a connection: to read what we answer, and to send what it began.

use super::seats::Seat;
use hyper::{
    body::{Body, Bytes, Frame, Incoming, SizeHint},
    rt::{Read, ReadBufCursor, Write},
};
use hyper_util::rt::TokioIo;
use std::{
    io::{self, IoSlice},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};
use tokio::{
    net::TcpStream,
    time::{Sleep, sleep},
};

/// A connection that ends when the other side does not read.
pub(super) struct Patient {
    inner: TokioIo<TcpStream>,
    seat: Arc<Seat>,
    limits: super::Limits,
    /// Runs while nothing is read.
    unread: Option<Pin<Box<Sleep>>>,
    /// Runs until all of an answer is read.
    answer: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    pub(super) fn new(stream: TcpStream, seat: Arc<Seat>, limits: super::Limits) -> Self {
        Self {
            inner: TokioIo::new(stream),
            seat,
            limits,
            unread: None,
            answer: None,
        }
    }

    /// What came of a write, or that we waited long enough.
    fn judge(
        &mut self,
        cx: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if written.is_ready() {
            self.unread = None;
            self.seat.moved();
            return written;
        }
        let limits = &self.limits;
        let unread = self
            .unread
            .get_or_insert_with(|| Box::pin(sleep(limits.unread)));
        let answer = self
            .answer
            .get_or_insert_with(|| Box::pin(sleep(limits.answer)));
        if unread.as_mut().poll(cx).is_ready() || answer.as_mut().poll(cx).is_ready() {
            // Or the system would hold for minutes what nobody reads.
            self.inner.inner().set_zero_linger()?;
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        Poll::Pending
    }
}

impl Read for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_read(cx, buffer)
    }
}

impl Write for Patient {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write(cx, bytes);
        self.judge(cx, written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        // It is asked for when nothing waits to be written any more.
        ready!(Pin::new(&mut self.inner).poll_flush(cx))?;
        self.answer = None;
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.inner).poll_write_vectored(cx, bytes);
        self.judge(cx, written)
    }
}

/// The body of a request: until its end is here, we wait for the other side.
pub(super) struct Arriving {
    body: Incoming,
    seat: Arc<Seat>,
}

impl Arriving {
    pub(super) fn new(body: Incoming, seat: Arc<Seat>) -> Self {
        if body.is_end_stream() {
            seat.works();
        } else {
            seat.waits();
        }
        Self { body, seat }
    }
}

impl Body for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if self.body.is_end_stream() || !matches!(frame, Some(Ok(_))) {
            self.seat.works();
        } else {
            self.seat.moved();
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
