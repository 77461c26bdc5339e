// A bookmark has no address of its own, so it holds that of the script.
const script = new URL('../bookmarklet.js', import.meta.url).href;
const act = `import(${JSON.stringify(script)}).then((annotator)=>annotator.toggle(),()=>alert("This site forbids scripts of other sites, so it cannot be annotated here."))`;
document.querySelector('#bookmarklet').href = `javascript:${encodeURIComponent(`void ${act}`)}`;
