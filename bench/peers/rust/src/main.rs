use aws_lambda_events::apigw::ApiGatewayV2httpRequest;
use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use serde::Deserialize;
use serde_json::{json, Value};
use std::{env, fs};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Debit {
    order_id: String,
    direct_wallet_token: String,
    payment_method: String,
}

fn answer(status: u16, body: Value) -> Value {
    json!({
        "statusCode": status,
        "headers": {"Content-Type": "application/json", "Cache-Control": "no-store"},
        "body": body.to_string(),
    })
}

async fn handle(
    client: &reqwest::Client,
    event: LambdaEvent<ApiGatewayV2httpRequest>,
) -> Result<Value, Error> {
    let body = event.payload.body.unwrap_or_default();
    let routing_id = event.payload.headers.get("x-routing-id").cloned();
    let (debit, routing_id) = match (serde_json::from_str::<Debit>(&body), routing_id) {
        (Ok(debit), Some(routing_id)) if !debit.order_id.is_empty() => (debit, routing_id),
        _ => return Ok(answer(400, json!({"code": "INVALID_REQUEST"}))),
    };
    let response = client
        .post(env::var("BATUA_JUSPAY_URL")? + "/txns")
        .basic_auth(env::var("BATUA_JUSPAY_API_KEY")?, Some(""))
        .header("x-routing-id", routing_id)
        .form(&[
            ("order_id", debit.order_id.as_str()),
            ("merchant_id", &env::var("BATUA_JUSPAY_MERCHANT_ID")?),
            ("payment_method_type", "WALLET"),
            ("payment_method", &debit.payment_method),
            ("direct_wallet_token", &debit.direct_wallet_token),
            ("redirect_after_payment", "true"),
            ("format", "json"),
        ])
        .send()
        .await?;
    if response.status() != 200 {
        return Ok(answer(502, json!({"code": "PROVIDER_FAILED"})));
    }
    let juspay: Value = response.json().await?;
    let next = &juspay["payment"]["authentication"];
    Ok(answer(
        200,
        json!({
            "outcome": if next["url"].is_string() { "ACTION_REQUIRED" } else { "PENDING" },
            "redirectUrl": next["url"],
            "redirectMethod": next["method"],
            "orderId": debit.order_id,
            "txnId": juspay["txn_id"],
            "providerStatus": juspay["status"],
        }),
    ))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let mut builder = reqwest::Client::builder();
    if let Ok(file) = env::var("BATUA_CA_FILE") {
        builder = builder.add_root_certificate(reqwest::Certificate::from_pem(&fs::read(file)?)?);
    }
    let client = builder.build()?;
    run(service_fn(|event| handle(&client, event))).await
}
