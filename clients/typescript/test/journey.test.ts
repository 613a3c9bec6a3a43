import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { batua, signed, withToken, type Schemas } from "../src/index.js";

// As .ci/clients sets them: the API, which lets in who signs with these credentials, or has this token.
const { BATUA_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, BATUA_TOKEN } =
  process.env as Record<string, string>;

const api = batua(
  BATUA_URL!,
  signed(
    async () => ({ accessKeyId: AWS_ACCESS_KEY_ID!, secretAccessKey: AWS_SECRET_ACCESS_KEY! }),
    AWS_REGION!,
  ),
);
const run = Date.now().toString(36);
const customer = `shop_${run}`;
const header = { "x-routing-id": customer };

/** What a call that must succeed has answered. */
function done<T>(answer: { data?: T; error?: unknown }): T {
  assert.ok(answer.data, JSON.stringify(answer.error));
  return answer.data;
}

/** Asks until an answer is as it is to be in the end. */
async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if (isSo(answer) || tries === 20) return answer;
    await pause(500);
  }
}

/** A wallet of Juspay's that is linked, with money in it. */
async function linked(): Promise<Schemas["JuspayWallet"]> {
  done(
    await api.POST("/juspay/customers", {
      params: { header },
      body: { customerId: customer, mobileNumber: "9000000001" },
    }),
  );
  const { walletId } = done(
    await api.POST("/juspay/customers/{customerId}/wallets", {
      params: { header, path: { customerId: customer } },
      body: { wallet: "MOBIKWIK" },
    }),
  );
  const wallet = { header, path: { walletId: walletId! } };
  const wrong = await api.POST("/juspay/wallets/{walletId}/link", {
    params: wallet,
    body: { otp: "9999" },
  });
  assert.equal(wrong.response.status, 422);
  assert.ok(wrong.error && "code" in wrong.error);
  assert.equal(wrong.error.code, "PROVIDER_REFUSED");
  return done(
    await api.POST("/juspay/wallets/{walletId}/link", { params: wallet, body: { otp: "0000" } }),
  );
}

test("a customer's journey through Juspay, to a refund", async () => {
  const { walletId } = await linked();
  const wallet = { header, path: { walletId: walletId! } };

  const topup = done(
    await api.POST("/juspay/wallets/{walletId}/topup", {
      params: wallet,
      body: { topupTxnId: `topup_${run}`, amountPaise: 20500 },
    }),
  );
  assert.equal(topup.outcome, "ACTION_REQUIRED");
  const page = new URL(topup.redirectUrl!);
  await fetch(page, { method: "POST", body: new URLSearchParams({ action: "pay" }), redirect: "manual" });

  const orderId = `order_${run}`;
  const order = { header, path: { orderId } };
  done(
    await api.POST("/juspay/orders", {
      params: { header },
      body: { orderId, amountPaise: 20500, customerId: customer },
    }),
  );
  const { token } = done(await api.GET("/juspay/wallets/{walletId}", { params: wallet }));
  const debit = {
    params: { header },
    body: { orderId, directWalletToken: token!.directWalletToken, paymentMethod: "MOBIKWIK" },
  };
  assert.equal(done(await api.POST("/juspay/txns", debit)).outcome, "SUCCEEDED");
  assert.equal(done(await api.POST("/juspay/txns", debit)).alreadyCharged, true);

  const refund = done(
    await api.POST("/juspay/orders/{orderId}/refunds", {
      params: order,
      body: { refundId: `refund_${run}`, amountPaise: 5000 },
    }),
  );
  assert.equal(refund.outcome, "PENDING");
  const paidBack = await until(
    async () => done(await api.GET("/juspay/orders/{orderId}", { params: order })),
    (it) => it.refundedPaise === 5000,
  );
  assert.equal(paidBack.outcome, "SUCCEEDED");
  assert.equal(paidBack.refunds?.[0]?.outcome, "SUCCEEDED");
});

test("a user's journey through PhonePe, to a refund", async () => {
  const deviceId = `device_${run}`;
  const { otpToken } = done(
    await api.POST("/phonepe/link/otp", { body: { mobileNumber: `9${String(Date.now()).slice(-9)}` } }),
  );
  const { userAuthToken } = done(
    await api.POST("/phonepe/link", { body: { otpToken, otp: "01234", deviceId } }),
  );
  const balance = done(
    await api.POST("/phonepe/wallet/balance", {
      body: { userAuthToken, amountPaise: 5000, topupWorkflowType: "TRANSACTIONAL", deviceId },
    }),
  );
  assert.equal(balance.debitPossible, true);

  const transactionId = `debit_${run}`;
  done(
    await api.POST("/phonepe/wallet/debit", {
      body: { transactionId, amountPaise: 5000, userAuthToken, deviceId },
    }),
  );
  const paid = done(
    await api.GET("/phonepe/transactions/{transactionId}", {
      params: { path: { transactionId }, query: { amountPaise: 5000 } },
    }),
  );
  assert.equal(paid.outcome, "SUCCEEDED");
  assert.equal(paid.amountMatches, true);

  const refundId = `refund_p_${run}`;
  done(
    await api.POST("/phonepe/refunds", {
      body: { refundId, originalTransactionId: transactionId, amountPaise: 2000 },
    }),
  );
  const refunded = await until(
    async () =>
      done(
        await api.GET("/phonepe/transactions/{transactionId}", {
          params: { path: { transactionId: refundId } },
        }),
      ),
    (it) => it.outcome === "SUCCEEDED",
  );
  assert.equal(refunded.outcome, "SUCCEEDED");
  assert.equal(done(await api.POST("/phonepe/unlink", { body: { userAuthToken } })).unlinked, true);
});

test("who has a token gets in, and nobody without", async () => {
  const path = { orderId: "nobodys" };
  const params = { params: { header, path } };
  const bearer = batua(BATUA_URL!, withToken(async () => BATUA_TOKEN!));
  assert.equal((await bearer.GET("/juspay/orders/{orderId}", params)).response.status, 404);
  assert.equal((await batua(BATUA_URL!).GET("/juspay/orders/{orderId}", params)).response.status, 403);
  const wrong = signed(async () => ({ accessKeyId: AWS_ACCESS_KEY_ID!, secretAccessKey: "wrong" }), AWS_REGION!);
  const refused = await batua(BATUA_URL!, wrong).GET("/juspay/orders/{orderId}", params);
  assert.equal(refused.response.status, 403);
});

test("what fails is sent once", async () => {
  let sent = 0;
  const failing = createServer((_, answer) => {
    sent++;
    answer.writeHead(503, { "Content-Type": "application/json" }).end("{}");
  });
  await new Promise<void>((listening) => failing.listen(0, "127.0.0.1", listening));
  const { port } = failing.address() as { port: number };
  const credentials = async () => ({ accessKeyId: "AKID", secretAccessKey: "secret" });
  const client = batua(`http://127.0.0.1:${port}`, signed(credentials, "ap-south-1"));
  await client.GET("/juspay/orders/{orderId}", { params: { header, path: { orderId: "order_1" } } });
  failing.close();
  assert.equal(sent, 1);
});
