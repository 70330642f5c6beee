const form = document.querySelector('#ask');
const field = (id) => document.querySelector(`#${id}`);

async function run() {
  let variables;
  try {
    variables = JSON.parse(field('variables').value || '{}');
  } catch (error) {
    field('answer').textContent = `The variables are not JSON: ${error.message}`;
    return;
  }
  const started = performance.now();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json',
      'Kyosai-Request': '1',
    },
    body: JSON.stringify({ query: field('query').value, variables }),
  });
  const took = Math.round(performance.now() - started);
  const answer = JSON.stringify(await response.json(), null, 2);
  field('answer').textContent = `HTTP ${response.status}, ${took} ms\n${answer}`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.ctrlKey) run();
});
