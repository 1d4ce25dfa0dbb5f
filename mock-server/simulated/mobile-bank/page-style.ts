/** Mobile banking looks like another app than the draw: the bank's blue, not the carp's red. */
export const PAGE_STYLE = `*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:#eef3fa;color:#1d2530;
font:16px/1.6 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{display:flex;align-items:baseline;gap:.6rem;padding:1.1rem 1.25rem 4.5rem;background:linear-gradient(160deg,#0f3f86,#1c5fb8);color:#fff}
header b{font-size:1.125rem;letter-spacing:.06em}header span{font-size:.875rem}
main{width:calc(100% - 2rem);max-width:26rem;margin:-3.25rem auto 0;padding:1.75rem 1.25rem 1.5rem;border-radius:1rem;background:#fff;
box-shadow:0 6px 24px rgb(15 63 134 / 14%);text-align:center}
h1{margin:1rem 0 .25rem;font-size:1.25rem;line-height:1.4}main p{margin:.25rem 0;color:#566273}
.ticket{display:grid;place-content:center;height:7.5rem;margin:0;border-radius:.75rem;background:
radial-gradient(circle at 0 50%,#fff 10px,transparent 11px),radial-gradient(circle at 100% 50%,#fff 10px,transparent 11px),
linear-gradient(120deg,#fdf0d6,#f6d794)}
main .ticket{margin:0;color:#6b4300}.ticket b{font-size:1.75rem;line-height:1.3;letter-spacing:.08em}
button{width:100%;min-height:3rem;margin-top:1.25rem;border:0;border-radius:1.5rem;background:#1c5fb8;color:#fff;font:inherit;font-weight:600}
button:active{background:#0f3f86}button:focus-visible{outline:3px solid #f2b84b;outline-offset:2px}
svg{fill:none;stroke-width:3;stroke-linecap:round;stroke-linejoin:round}.good{stroke:#1f7040}.bad{stroke:#8a5200}
footer{margin-top:auto;padding:1.5rem 1.25rem;text-align:center;font-size:.875rem;color:#566273;overflow-wrap:anywhere}footer p{margin:0}`
