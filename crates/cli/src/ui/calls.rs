//! `POST /call/{name}`: one command of the engine, on a thread that may wait.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use engine::Failure;

use super::House;

/// Runs a command and answers its JSON; a refusal is 422, a fault 500.
pub(super) async fn call(State(house): State<House>, Path(name): Path<String>, body: Bytes) -> Response {
    let asked = name.clone();
    let run = tokio::task::spawn_blocking(move || house.desk.call(&name, &body)).await;
    match run.unwrap_or_else(|error| Err(Failure::fault(error))) {
        Ok(answer) => json(StatusCode::OK, answer),
        Err(failure) => refused(&asked, &failure),
    }
}

fn refused(name: &str, failure: &Failure) -> Response {
    let status = match failure.code.as_str() {
        "fault" => StatusCode::INTERNAL_SERVER_ERROR,
        "unknown_command" => StatusCode::NOT_FOUND,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    if failure.code == "fault" && engine::commands::NAMES.contains(&name) {
        // Faults are ours and of the disk; what they say holds no personal data.
        tracing::error!(command = name, message = failure.message, "a command failed");
    }
    json(status, serde_json::to_vec(failure).unwrap_or_default())
}

fn json(status: StatusCode, body: Vec<u8>) -> Response {
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}
