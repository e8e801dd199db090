--- Which lines of a buffer are new since they were last looked at, and which buffers and lines are never looked at.
local M = {}

local secret_names = {
  "^%.env", "%.env$", "^%.netrc$", "^%.pgpass$", "^%.npmrc$", "^%.pypirc$", "^id_[rd]sa", "^id_ed25519", "^id_ecdsa",
  "%.pem$", "%.key$", "%.p12$", "%.pfx$", "%.kdbx?$", "%.gpg$", "%.asc$", "%.age$", "%.jks$",
  "credential", "secret", "password", "passwd", "htpasswd", "vault",
}
local secret_folders = { "/%.ssh/", "/%.gnupg/", "/%.aws/", "/%.password%-store/", "^/dev/shm/", "^/proc/" }

--- Lines like these are left out before anything is written; the daemon redacts with a far larger table.
local secret_lines = {
  "private key", "passw%w*[\"']?%s*[:=]", "secret[%w_]*[\"']?%s*[:=]", "token[\"']?%s*[:=]", "api[_%-]?key",
  "access[_%-]?key", "authorization%s*:", "bearer%s+%w", "://[^/%s:]+:[^/%s@]+@", "passphrase", "passcode",
  "%f[%w]code%f[%W].-%f[%d]%d%d%d%d+%f[%D]", "%f[%w]pin%f[%W].-%f[%d]%d%d%d%d+%f[%D]", "%f[%w]otp%f[%W]",
  "%d[ %-]?%d%d%d[ %-]?%d%d%d%d[ %-]?%d%d%d%d[ %-]?%d", "%f[%w]%a%a%d%d[ ]?%w%w%w%w[ ]?%w%w%w%w[ ]?%w%w%w",
}

local function matches(text, patterns)
  for _, pattern in ipairs(patterns) do
    if text:find(pattern) then
      return true
    end
  end
  return false
end

--- A run of twenty or more characters that mixes letters and digits is a key, a hash or the body of a certificate.
local function has_opaque_word(line)
  for word in line:gmatch("[%w_%-+/=]+") do
    if #word >= 20 and word:find("%d") and word:find("%a") and not word:find("/[%a%-_]+/") then
      return true
    end
  end
  return false
end

--- May this path be looked at? `ignore` holds the user's own Lua patterns.
function M.allowed_path(path, ignore)
  local name = vim.fn.fnamemodify(path, ":t"):lower()
  return not matches(name, secret_names) and not matches(path, secret_folders) and not matches(path, ignore)
end

--- The text without lines that are blank or look like a secret, cut at whole lines to at most `bytes`.
function M.clean(lines, bytes)
  local kept, size = {}, 0
  for _, line in ipairs(lines) do
    if line:find("%S") and not matches(line:lower(), secret_lines) and not has_opaque_word(line) then
      size = size + #line + 1
      if size > bytes then
        break
      end
      kept[#kept + 1] = line
    end
  end
  return table.concat(kept, "\n")
end

local diff = function(old, new, options)
  return (vim.diff or vim.text.diff)(old, new, options)
end

--- The lines of `new` that `old` (a text) lacks, and the text to compare with next time.
--- `unfinished` is the number of the line that is being typed, if any: it is left for the next time.
function M.since(old, new, unfinished)
  local options = { result_type = "indices", ignore_whitespace = true }
  local added, held = {}, nil
  for _, hunk in ipairs(diff(old, table.concat(new, "\n") .. "\n", options)) do
    for number = hunk[3], hunk[3] + hunk[4] - 1 do
      if number == unfinished then
        held = number
      else
        added[#added + 1] = new[number]
      end
    end
  end
  local seen = vim.list_extend({}, new)
  if held then
    table.remove(seen, held)
  end
  return added, table.concat(seen, "\n") .. "\n"
end

return M
