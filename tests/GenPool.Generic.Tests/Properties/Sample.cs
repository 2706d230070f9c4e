namespace GenPool.Generic.Tests;

/// <summary>A pool, a shape that one of its windows fits, and values for it, drawn from a seed.</summary>
internal sealed record Sample(ErasedPool Pool, PoolShape3D Shape, byte[] Input, byte[] OutputGradient)
{
    private static readonly Element[] s_elements =
    [
        Element<float>.Instance, Element<double>.Instance, Element<Half>.Instance, Element<sbyte>.Instance, Element<byte>.Instance,
        Element<short>.Instance, Element<ushort>.Instance, Element<int>.Instance, Element<uint>.Instance, Element<long>.Instance, Element<ulong>.Instance,
    ];

    /// <summary>Shape of the output.</summary>
    public PoolShape3D OutputShape => Pool.OutputShape(Shape);

    /// <summary>Checks a property of pools of a kind.</summary>
    /// <param name="holds">The property.</param>
    /// <param name="parameters">Draws the parameters for a rank, if not any will do.</param>
    public static void Check<TParameters>(Action<Sample> holds, Func<Random, int, PoolParameters>? parameters = null)
        where TParameters : PoolParameters
    {
        for (int number = 0; number < 300; number++)
        {
            Random random = new(unchecked(Seed.Value + number));
            Sample sample = Draw<TParameters>(random, parameters ?? RandomPool.Parameters<TParameters>);
            try
            {
                holds(sample);
            }
            catch (Exception fault)
            {
                Assert.Fail($"GENPOOL_SEED={Seed.Value}, {sample.Pool} on {sample.Shape}: {fault.Message}");
            }
        }
    }

    /// <summary>The output of an inference pass, and the gradient that a backward pass sends back.</summary>
    public (byte[] Output, byte[] InputGradient) Run(ErasedPool pool, byte[] input, byte[] outputGradient, PoolShape3D shape)
    {
        byte[] output = pool.Forward(input, shape), inputGradient = new byte[input.Length];
        switch (pool)
        {
            case ErasedMaxPool max:
                byte[] mask = new byte[max.MaskByteCount(shape)];
                max.Forward(input, output, mask, shape);
                max.Backward(outputGradient, mask, inputGradient, shape);
                break;
            case ErasedAveragePool average:
                average.Backward(outputGradient, inputGradient, shape);
                break;
            case ErasedLpPool lp:
                lp.Backward(input, output, outputGradient, inputGradient, shape);
                break;
        }

        // Which of several NaN a sum keeps is the processor's own.
        return (pool is ErasedMaxPool ? output : pool.Element.WithOneNaN(output), pool.Element.WithOneNaN(inputGradient));
    }

    /// <summary>Of this sample itself.</summary>
    public (byte[] Output, byte[] InputGradient) Run() => Run(Pool, Input, OutputGradient, Shape);

    private static Sample Draw<TParameters>(Random random, Func<Random, int, PoolParameters> parameters)
        where TParameters : PoolParameters
    {
        bool isLp = typeof(TParameters) == typeof(LpPoolParameters);
        Element element = s_elements[random.Next(isLp ? 3 : s_elements.Length)];
        while (true)
        {
            int rank = random.Next(1, 4);
            ErasedPool pool = ErasedPools.Generic(parameters(random, rank), element);
            PoolShape3D shape = RandomPool.Shape(random, rank);
            if (pool.Fits(shape))
            {
                byte[] input = typeof(TParameters) == typeof(MaxPoolParameters)
                    ? element.Inputs(random, shape.ElementCount)
                    : element.Summands(random, shape.ElementCount);
                return new Sample(pool, shape, input, element.Gradients(random, pool.OutputShape(shape).ElementCount));
            }
        }
    }
}
