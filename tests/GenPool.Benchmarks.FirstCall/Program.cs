using System.Diagnostics;
using System.Globalization;
using GenPool;
using GenPool.Benchmarks.FirstCall;

// Five figures in microseconds: the first training forward pass of this process, the mean of the next 29, the best of the
// calls after the runtime had time to compile in the background, the first backward pass, and the first training step of five
// layers more.
const int EarlyCalls = 30;
const int SettlingTurns = 5;
const int BackgroundMilliseconds = 200;

PoolShape2D shape = new(1, 64, 112, 112);
float[] input = new float[shape.ElementCount];
for (int i = 0; i < input.Length; i++)
{
    input[i] = i * 7919 % 8192;
}

float[] output = new float[Stem.OutputShape(shape).ElementCount];
byte[] mask = new byte[Stem.MaskByteCount(shape)];
ParallelOptions serial = new() { MaxDegreeOfParallelism = 1 };

double first = Time(() => Stem.Forward(input, output, mask, shape, serial));
double early = 0;
for (int call = 1; call < EarlyCalls; call++)
{
    early += Time(() => Stem.Forward(input, output, mask, shape, serial)) / (EarlyCalls - 1);
}

double backward = Time(() => Stem.Backward(output, mask, input, shape, serial));
double further = Further.FirstStep(input, shape, serial, Time);
double settled = double.MaxValue;
for (int turn = 0; turn < SettlingTurns; turn++)
{
    Thread.Sleep(BackgroundMilliseconds);
    for (int call = 0; call < EarlyCalls; call++)
    {
        settled = Math.Min(settled, Time(() => Stem.Forward(input, output, mask, shape, serial)));
    }
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} {early} {settled} {backward} {further}"));

static double Time(Action action)
{
    long start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
}
