/**
 * How every document is set, in typst. `data` is a `Document`; its words are values, never markup. It stands whole here:
 * nothing is ever put together from parts that somebody wrote.
 */
export const TEMPLATE = `
#let data = json(bytes(sys.inputs.data))
#let ink = rgb("#1c2333")
#let soft = rgb("#5a6072")
#set document(title: data.title, author: "Candela")
#set page(
  paper: "a4",
  margin: (x: 25mm, top: 25mm, bottom: 28mm),
  footer: context text(size: 8.5pt, fill: soft, {
    data.foot
    h(1fr)
    counter(page).display("1 / 1", both: true)
  }),
)
#set text(
  lang: data.language,
  region: "ca",
  size: 10.5pt,
  font: ("Libertinus Serif", "DejaVu Sans Mono"),
  number-width: "tabular",
  fill: ink,
)
#set par(leading: 0.7em, spacing: 1.1em)
#show heading.where(level: 1): it => block(below: 1.3em, text(size: 19pt, it.body))
#show heading.where(level: 2): it => block(above: 1.8em, below: 0.8em, sticky: true, text(size: 12.5pt, it.body))

#let lines(words) = words.split("\\n").join(linebreak())
#let cell(words) = align(left, lines(words))

#let set-block(it) = {
  if it.kind == "heading" { heading(level: 2, it.text) }
  else if it.kind == "paragraph" { par(lines(it.text)) }
  else if it.kind == "fine" { par(text(size: 9pt, fill: soft, lines(it.text))) }
  else if it.kind == "quote" { quote(block: true, lines(it.text)) }
  else if it.kind == "list" { list(..it.items.map(lines)) }
  else if it.kind == "facts" {
    table(
      columns: (auto, 1fr),
      stroke: none,
      inset: (x: 0pt, y: 4pt),
      column-gutter: 16pt,
      ..it.rows.map(row => (table.cell(text(fill: soft, row.at(0))), cell(row.at(1)))).flatten(),
    )
  }
  else if it.kind == "table" {
    table(
      columns: it.header.len(),
      stroke: (x: none, y: 0.5pt + soft),
      inset: (x: 6pt, y: 6pt),
      table.header(..it.header.map(words => strong(words))),
      ..it.rows.flatten().map(cell),
    )
  }
  else if it.kind == "signatures" {
    block(breakable: false, above: 3em, grid(
      columns: it.parties.map(_ => 1fr),
      column-gutter: 20pt,
      ..it.parties.map(party => block(
        width: 100%,
        inset: (top: 6pt),
        stroke: (top: 0.7pt + ink),
        party.map(lines).join(linebreak()),
      )),
    ))
  }
}

#heading(level: 1, data.title)
#for it in data.blocks { set-block(it) }
`;
