export const usage = `gatecast – forecasts with recurrent networks, without a window

Usage:
  gatecast forecast FILE [options]   import, train, forecast, report
  gatecast inspect FILE [--json]     what is in the file, and how it would be read
  gatecast explain SPEC [--json]     what a network spec does, layer by layer, in words
  gatecast --help | --version

Data
  --column NAME          column of values to forecast (default: the first of numbers)
  --time-column NAME     column of times (default: as found)
  --time-format FORMAT   how its times are written, e.g. %d/%m/%Y (default: as found)

Network
  --spec FILE            network spec as JSON (docs/network-spec.md, examples/specs); the options
                         below change single values of it
  --cell CELL            lstm, gru or simple-rnn, in every recurrent layer (default: lstm)
  --window N             steps that the network sees (default: two seasons, else 24)
  --units N              units of every recurrent layer (default: 32)
  --epochs N             (default: 100)
  --batch-size N         (default: 8)
  --learning-rate X      of whatever optimizer the spec has (default: 0.005)
  --seed N               the same seed gives the same numbers (default: 1)
  --test-steps N         last steps, held out to judge the forecast (default: 24)

Forecast
  --horizon N            steps ahead (default: 24)
  --origin ORIGIN        what --out holds: end-of-series (default) or test-part

Output
  --report DIR|FILE      report as HTML, XLSX and CSV into a folder, or one .html, .pdf, .xlsx, .csv
  --out FILE             the forecast as CSV
  --project FILE         keep everything in this project (default: nothing is kept)
  --language en|tr       (default: en)
  --json                 the result as JSON on standard output

Exit code: 0 done, 1 failed or cancelled, 2 the command line was not understood.
`;
