const form = document.querySelector('#form');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const article = JSON.parse(new FormData(form).get('article'));
  document.querySelector('#sent').value = `${article.mentions.length} names in ${article.length} characters`;
});
