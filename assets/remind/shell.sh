if [ -t 1 ] && [ "$(cat "$HOME/.juzhu-reminded" 2>/dev/null)" != "$(date +%F)" ]; then
  juzhu_due=$({command}) || printf '%s\n' "$juzhu_due"
  date +%F >"$HOME/.juzhu-reminded"
fi
