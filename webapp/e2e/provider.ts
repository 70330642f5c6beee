import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** A page on which an amount is paid, as far as these stories need it. */
interface PaymentPage {
  id: string;
  client_reference_id: string;
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  url: string;
  success_url: string;
  cancel_url: string;
}

/** What went back to a card. */
export interface Refund {
  payment_intent: string;
  amount?: string;
}

const secret = 'whsec_of_the_stories';

/**
 * The payment provider of one server under test. Every request passes stripe-mock, which refuses what Stripe's interface does
 * not take; what stripe-mock does not keep is kept here: the pages, with one button each, and what went back. Who pays is
 * told to the server twice, for a provider may say a thing again.
 */
export class PaymentProvider {
  readonly refunds: Refund[] = [];
  /** It gives nothing back, as after a dispute. */
  refusing = false;
  readonly #pages = new Map<string, PaymentPage>();
  readonly #server: Server;
  #before = async () => {};

  private constructor(
    private readonly address: string,
    private readonly told: string,
  ) {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((fault) => response.writeHead(500).end(String(fault)));
    });
  }

  /** Begins to answer at a port of loopback; says what was paid to a server at an address. */
  static async begin(port: number | undefined, told: string): Promise<PaymentProvider> {
    const provider = new PaymentProvider(`http://127.0.0.1:${port}`, `${told}/checkouts/said`);
    await new Promise<void>((done) => provider.#server.listen(port, '127.0.0.1', done));
    return provider;
  }

  /** What a server is told of the provider; its secrets lie in a folder. */
  settings(folder: string): Record<string, string> {
    const [key, webhook] = [join(folder, 'card-key'), join(folder, 'card-webhook')];
    writeFileSync(key, 'sk_test_123', { mode: 0o600 });
    writeFileSync(webhook, secret, { mode: 0o600 });
    return {
      KYOSAI_CARD_PROVIDER: 'stripe',
      KYOSAI_CARD_KEY_FILE: key,
      KYOSAI_CARD_WEBHOOK_FILE: webhook,
      KYOSAI_CARD_API: this.address,
    };
  }

  /** Takes its time with the next page that it is asked for, until it may; `asked` says that a server waits for it. */
  takeTime(): { asked: Promise<void>; may: () => void } {
    let [heard, may] = [() => {}, () => {}];
    const asked = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const allowed = new Promise<void>((resolve) => {
      may = resolve;
    });
    this.#before = () => {
      this.#before = async () => {};
      heard();
      return allowed;
    };
    return { asked, may: () => may() };
  }

  end(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.address).pathname;
    const body = await textOf(request);
    const shown = this.#pages.get(path.replace('/pay/', ''));
    if (path.startsWith('/pay/') && shown) return this.#page(shown, request.method === 'POST', response);
    if (path === '/v1/checkout/sessions') await this.#before();
    const checked = await fetch(`${process.env.KYOSAI_TEST_STRIPE}${request.url}`, {
      method: request.method ?? 'GET',
      headers: forwarded(request),
      ...(body && { body }),
    });
    const said = await checked.text();
    if (this.refusing && path === '/v1/refunds' && request.method === 'POST') {
      response.writeHead(400, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ error: { type: 'invalid_request_error', code: 'charge_disputed' } }));
      return;
    }
    response.writeHead(checked.status, { 'Content-Type': 'application/json' });
    response.end(
      checked.ok ? JSON.stringify({ ...JSON.parse(said), ...this.#kept(request.method, path, body) }) : said,
    );
  }

  /** What is kept of what a request is about, in place of what stripe-mock makes up. */
  #kept(method: string | undefined, path: string, body: string): object {
    const form = new URLSearchParams(body);
    if (path === '/v1/checkout/sessions') return this.#open(form);
    if (path === '/v1/refunds' && method === 'GET') return { data: [], has_more: false };
    if (path === '/v1/refunds') {
      this.refunds.push(Object.fromEntries(form) as unknown as Refund);
      return {};
    }
    const [id = '', verb] = path.replace('/v1/checkout/sessions/', '').split('/');
    const page = this.#pages.get(id);
    if (page && verb === 'expire' && page.status === 'open') page.status = 'expired';
    return page ?? {};
  }

  #open(form: URLSearchParams): PaymentPage {
    const key = form.get('client_reference_id') ?? '';
    const id = `cs_test_${key}`;
    const page: PaymentPage = this.#pages.get(id) ?? {
      id,
      client_reference_id: key,
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: Number(form.get('line_items[0][price_data][unit_amount]')),
      currency: form.get('line_items[0][price_data][currency]') ?? '',
      url: `${this.address}/pay/${id}`,
      success_url: form.get('success_url') ?? '',
      cancel_url: form.get('cancel_url') ?? '',
    };
    this.#pages.set(id, page);
    return page;
  }

  async #page(page: PaymentPage, pays: boolean, response: ServerResponse): Promise<void> {
    if (!pays) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(
        `<h1>${page.amount_total}円</h1><form method="post"><button>支払う</button></form><a href="${page.cancel_url}">やめる</a>`,
      );
      return;
    }
    Object.assign(page, {
      status: 'complete',
      payment_status: 'paid',
      payment_intent: `pi_${page.client_reference_id}`,
    });
    for (const _ of [1, 2]) await this.#say(page);
    response.writeHead(303, { Location: page.success_url }).end();
  }

  /** Tells the server how a page stands, signed as Stripe signs: over the moment and the body. */
  async #say(page: PaymentPage): Promise<void> {
    const object = { ...page, object: 'checkout.session' };
    const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'checkout.session.completed', data: { object } });
    const at = Math.floor(Date.now() / 1000);
    const proof = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
    const heard = await fetch(this.told, {
      method: 'POST',
      headers: { 'Stripe-Signature': `t=${at},v1=${proof}` },
      body,
    });
    if (heard.status !== 204) throw new Error(`the server answered ${heard.status}: ${await heard.text()}`);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** What stripe-mock looks at of a request's head. */
function forwarded({ headers }: IncomingMessage): Record<string, string> {
  const names = ['authorization', 'content-type', 'idempotency-key', 'stripe-version'];
  return Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
}
