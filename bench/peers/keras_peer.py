"""Keras 3 on TensorFlow: its layers with their defaults."""

import os

os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy
import tensorflow as tf

from peer import BETAS, EPSILON, LEARNING_RATE, THREADS, numbers, serve, slide

LAYERS = {
    "simple-rnn": keras.layers.SimpleRNN,
    "lstm": keras.layers.LSTM,
    "gru": keras.layers.GRU,
    "bilstm": keras.layers.LSTM,
}
# On a CPU Keras does not compile with XLA of itself; the last way of training asks for it.
WAYS = {
    "train": ["train_on_batch", "tf.function", "train_on_batch, XLA"],
    "forecast": ["predict_on_batch", "tf.function"],
}


def build(network, window, batch, units):
    layer = LAYERS[network](units)
    if network == "bilstm":
        layer = keras.layers.Bidirectional(layer, merge_mode="sum")
    model = keras.Sequential(
        [keras.Input((window, 1), batch_size=batch), layer, keras.layers.Dense(1)]
    )
    assert model.output_shape == (batch, 1)
    return model


def make(network, window, batch, units, task, way):
    keras.utils.set_random_seed(1)
    if task == "train":
        model = build(network, window, batch, units)
        step = train_step(model, window, batch, way)
    else:
        model = build(network, window, 1, units)
        step = forecast_step(model, window, way)
    return step, model.count_params()


def train_step(model, window, batch, way):
    first, second = BETAS
    optimizer = keras.optimizers.Adam(LEARNING_RATE, beta_1=first, beta_2=second, epsilon=EPSILON)
    inputs = numbers(batch * window).reshape(batch, window, 1)
    targets = numbers(batch).reshape(batch, 1)
    if way.startswith("train_on_batch"):
        model.compile(optimizer=optimizer, loss="mse", jit_compile="XLA" in way or "auto")
        return lambda: float(model.train_on_batch(inputs, targets))
    optimizer.build(model.trainable_variables)

    @tf.function
    def update(inputs, targets):
        with tf.GradientTape() as tape:
            outputs = model(inputs, training=True)
            loss = tf.reduce_mean(tf.square(outputs - targets))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss

    inputs, targets = tf.constant(inputs), tf.constant(targets)
    return lambda: float(update(inputs, targets).numpy())


def forecast_step(model, window, way):
    values = numbers(window).reshape(1, window, 1)
    if way == "predict_on_batch":
        return lambda: slide(values, float(model.predict_on_batch(values)[0, 0]))
    infer = tf.function(lambda inputs: model(inputs, training=False))
    # A copy: a constant may share the array's memory, which slides.
    return lambda: slide(values, float(infer(tf.constant(values.copy())).numpy()[0, 0]))


tf.config.threading.set_intra_op_parallelism_threads(THREADS)
tf.config.threading.set_inter_op_parallelism_threads(THREADS)
serve(
    {"keras": keras.__version__, "tensorflow": tf.__version__},
    tf.config.threading.get_intra_op_parallelism_threads(),
    WAYS,
    make,
)
