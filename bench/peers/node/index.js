const { Agent, request } = require('undici');
const fs = require('fs');

const url = process.env.BATUA_JUSPAY_URL + '/txns';
const authorization =
  'Basic ' + Buffer.from(process.env.BATUA_JUSPAY_API_KEY + ':').toString('base64');
const dispatcher = new Agent({
  connect: { ca: process.env.BATUA_CA_FILE && fs.readFileSync(process.env.BATUA_CA_FILE) },
});

const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  body: JSON.stringify(body),
});

exports.handler = async (event) => {
  const debit = JSON.parse(event.body);
  const missing = ['orderId', 'directWalletToken', 'paymentMethod'].filter(
    (field) => typeof debit[field] !== 'string' || !debit[field]);
  const routingId = event.headers['x-routing-id'];
  if (missing.length || !routingId) {
    return answer(400, { code: 'INVALID_REQUEST', errors: missing });
  }
  const response = await request(url, {
    dispatcher,
    method: 'POST',
    headers: {
      authorization,
      'x-routing-id': routingId,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      order_id: debit.orderId,
      merchant_id: process.env.BATUA_JUSPAY_MERCHANT_ID,
      payment_method_type: 'WALLET',
      payment_method: debit.paymentMethod,
      direct_wallet_token: debit.directWalletToken,
      redirect_after_payment: 'true',
      format: 'json',
    }).toString(),
  });
  const juspay = await response.body.json();
  if (response.statusCode !== 200) {
    return answer(502, { code: 'PROVIDER_FAILED' });
  }
  const next = juspay.payment?.authentication;
  return answer(200, {
    outcome: next?.url ? 'ACTION_REQUIRED' : 'PENDING',
    redirectUrl: next?.url,
    redirectMethod: next?.method,
    orderId: debit.orderId,
    txnId: juspay.txn_id,
    providerStatus: juspay.status,
  });
};
