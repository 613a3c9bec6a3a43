import base64
import json
import os
from urllib.parse import urlencode

import urllib3

URL = os.environ["BATUA_JUSPAY_URL"] + "/txns"
MERCHANT = os.environ["BATUA_JUSPAY_MERCHANT_ID"]
AUTHORIZATION = "Basic " + base64.b64encode(
    (os.environ["BATUA_JUSPAY_API_KEY"] + ":").encode()).decode()
http = urllib3.PoolManager(ca_certs=os.environ.get("BATUA_CA_FILE"))


def answer(status, body):
    return {
        "statusCode": status,
        "headers": {"Content-Type": "application/json", "Cache-Control": "no-store"},
        "body": json.dumps(body),
    }


def handler(event, context):
    debit = json.loads(event["body"])
    missing = [field for field in ("orderId", "directWalletToken", "paymentMethod")
               if not isinstance(debit.get(field), str) or not debit[field]]
    routing_id = event["headers"].get("x-routing-id")
    if missing or not routing_id:
        return answer(400, {"code": "INVALID_REQUEST", "errors": missing})
    response = http.request(
        "POST", URL, retries=False,
        headers={
            "Authorization": AUTHORIZATION,
            "x-routing-id": routing_id,
            "Content-Type": "application/x-www-form-urlencoded",
        },
        body=urlencode({
            "order_id": debit["orderId"],
            "merchant_id": MERCHANT,
            "payment_method_type": "WALLET",
            "payment_method": debit["paymentMethod"],
            "direct_wallet_token": debit["directWalletToken"],
            "redirect_after_payment": "true",
            "format": "json",
        }))
    if response.status != 200:
        return answer(502, {"code": "PROVIDER_FAILED"})
    juspay = json.loads(response.data)
    following = juspay.get("payment", {}).get("authentication", {})
    return answer(200, {
        "outcome": "ACTION_REQUIRED" if following.get("url") else "PENDING",
        "redirectUrl": following.get("url"),
        "redirectMethod": following.get("method"),
        "orderId": debit["orderId"],
        "txnId": juspay.get("txn_id"),
        "providerStatus": juspay["status"],
    })
