"""PyTorch's nn.RNN, nn.LSTM and nn.GRU, eager, as in its tutorials."""

import torch
from torch import nn

from peer import BETAS, EPSILON, LEARNING_RATE, THREADS, numbers, serve, slide

LAYERS = {"simple-rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU, "bilstm": nn.LSTM}
# `fused` updates all parameters in one kernel; without it Adam runs an operation after another.
WAYS = {"train": ["eager", "eager, fused Adam"], "forecast": ["inference mode"]}


class Network(nn.Module):
    """[batch, steps, 1] to [batch, 1] from the last state, both directions added."""

    def __init__(self, network, units):
        super().__init__()
        self.both = network == "bilstm"
        self.recurrent = LAYERS[network](1, units, batch_first=True, bidirectional=self.both)
        self.head = nn.Linear(units, 1)

    def forward(self, inputs):
        _, last = self.recurrent(inputs)
        # [directions, batch, units]
        hidden = last[0] if isinstance(last, tuple) else last
        return self.head(hidden[0] + hidden[1] if self.both else hidden[0])


def make(network, window, batch, units, task, way):
    torch.manual_seed(1)
    model = Network(network, units)
    inputs = torch.from_numpy(numbers(batch * window).reshape(batch, window, 1))
    targets = torch.from_numpy(numbers(batch).reshape(batch, 1))
    assert model(inputs).shape == (batch, 1)
    optimizer = torch.optim.Adam(
        model.parameters(), lr=LEARNING_RATE, betas=BETAS, eps=EPSILON, fused="fused" in way or None
    )

    def train():
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(inputs), targets)
        loss.backward()
        optimizer.step()
        loss.item()

    forecast_window = numbers(window).reshape(1, window, 1)

    @torch.inference_mode()
    def forecast():
        slide(forecast_window, model(torch.from_numpy(forecast_window)).item())

    count = sum(parameter.numel() for parameter in model.parameters())
    return (train if task == "train" else forecast), count


torch.set_num_threads(THREADS)
serve({"torch": torch.__version__}, torch.get_num_threads(), WAYS, make)
