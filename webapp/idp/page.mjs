const style = `
  body { margin: 0; background: #f1f1f4; color: #1a1a1c; font: 17px/1.7 "Noto Sans JP", "Noto Sans CJK JP", sans-serif; }
  main { max-width: 26rem; margin: 4rem auto; padding: 2.5rem; background: #fff; border-radius: 12px; }
  h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.4; }
  p { margin: 0 0 1.5rem; }
  label { display: block; font-weight: 700; margin-top: 1.25rem; }
  input { box-sizing: border-box; width: 100%; margin-top: .25rem; padding: .6rem .8rem; font: inherit; border: 1px solid #626264; border-radius: 8px; }
  button { width: 100%; margin-top: 2rem; padding: .75rem; font: inherit; font-weight: 700; color: #fff; background: #0017c1; border: 0; border-radius: 8px; cursor: pointer; }
  button:hover { background: #00118f; }
  :focus-visible { outline: 4px solid #000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; }
  [role=alert] { padding: .75rem 1rem; border: 2px solid #ec0000; border-radius: 8px; color: #a90000; font-weight: 700; }
  .demo { margin: 2rem 0 0; padding-top: 1rem; border-top: 1px solid #d8d8db; color: #4d4d4d; font-size: .9rem; }
  a { color: #0017c1; }
`;

/** The sign-in form, or, once its time is over, the way back. */
export function page({ signInId = '', problem = '', over = false, staffOrigin }) {
  return `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>職員サインイン</title>
<style>${style}</style>
<main>
${over ? ended(staffOrigin) : form(signInId, problem)}
</main>
</html>`;
}

function form(signInId, problem) {
  return `<h1>職員サインイン</h1>
<p>共済システムの認証サーバー（体験用）です。</p>
${problem && `<p role="alert" id="problem">${escaped(problem)}</p>`}
<form method="post">
  <label for="signInId">職員ID</label>
  <input id="signInId" name="signInId" value="${escaped(signInId)}" autocomplete="username" autocapitalize="none" spellcheck="false" required ${problem ? 'aria-describedby="problem"' : 'autofocus'}>
  <label for="password">パスワード</label>
  <input id="password" name="password" type="password" autocomplete="current-password" required ${problem ? 'autofocus' : ''}>
  <button>サインイン</button>
</form>
<p class="demo">職員IDとパスワードは、システムを起動したときの画面に表示されています。</p>`;
}

function ended(staffOrigin) {
  return `<h1>もう一度サインインしてください</h1>
<p>時間が過ぎたか、すでに使われた画面です。</p>
<p><a href="${escaped(staffOrigin)}/signin">サインインをやり直す</a></p>`;
}

function escaped(text) {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
