if vim.g.loaded_gumd or vim.fn.has("nvim-0.7") == 0 then
  return
end
vim.g.loaded_gumd = true
require("gumd").setup(vim.g.gumd or {})
