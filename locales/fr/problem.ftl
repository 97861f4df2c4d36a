### What is wrong with a draft: problem-<code>.
