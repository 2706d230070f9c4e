namespace GenPool.Tests;

/// <summary>Layers of parameters known only at run time: the declared one where there is one, else the generic one.</summary>
public sealed partial class FactoryTests
{
    public static TheoryData<string> Names => TensorLayer.Names;

    [Fact]
    public void DeclaredParameters_GiveTheGeneratedLayer()
    {
        AssertGenerated<Ceiling3>(GenPoolLayers.Create<float>(new MaxPoolParameters(Stem(), Stem())));
        AssertGenerated<OverlappingAllTies>(GenPoolLayers.Create<float>(new MaxPoolParameters(Step(), Step()) { Ties = PoolTies.All }));
        AssertGenerated<AverageOfBytes>(GenPoolLayers.Create<sbyte>(new AveragePoolParameters(new SlidingAxis(2))));
        AssertGenerated<GlobalNorm>(GenPoolLayers.Create<float>(new LpPoolParameters(2, new GlobalAxis())));
        AssertGenerated<Hidden>(GenPoolLayers.Create<double>(new MaxPoolParameters(new SlidingAxis(5))));
        Assert.True(GenPoolLayers.IsDeclared<double>(new MaxPoolParameters(new SlidingAxis(5))));
        Assert.False(GenPoolLayers.IsDeclared<float>(new MaxPoolParameters(new SlidingAxis(5))));

        // Each axis is an object of its own, and equal.
        static SlidingAxis Stem() => new(3) { Stride = 2, Rounding = PoolRounding.Ceiling };

        static SlidingAxis Step() => new(2) { Stride = 1 };
    }

    [Fact]
    public void OtherParameters_GiveTheGenericLayer()
    {
        MaxPoolParameters declared = new(new SlidingAxis(2) { Rounding = PoolRounding.Ceiling }, new SlidingAxis(2) { Rounding = PoolRounding.Ceiling });
        AssertGenerated<Ceiling2>(GenPoolLayers.Create<float>(declared));
        AssertGeneric(GenPoolLayers.Create<float>(new MaxPoolParameters(new SlidingAxis(2), new SlidingAxis(7))));
        AssertGeneric(GenPoolLayers.Create<float>(declared with { Layout = PoolLayout.ChannelsLast }));
        AssertGeneric(GenPoolLayers.Create<float>(declared with { Ties = PoolTies.All }));
        AssertGeneric(GenPoolLayers.Create<double>(declared));
        AssertGeneric(GenPoolLayers.Create<float>(new AveragePoolParameters(new SlidingAxis(2), new SlidingAxis(9))));
        AssertGeneric(GenPoolLayers.Create<long>(new MaxPoolParameters(new GlobalAxis(), new SlidingAxis(2), new AdaptiveAxis(3))));
        AssertGeneric(GenPoolLayers.Create<Half>(new LpPoolParameters(1.5, new SlidingAxis(2))));
    }

    [Fact]
    public void Layers_AreNewEachTime()
    {
        MaxPoolParameters parameters = new(new SlidingAxis(2), new SlidingAxis(2));
        Assert.NotSame(GenPoolLayers.Create<float>(parameters), GenPoolLayers.Create<float>(parameters));
    }

    [Fact]
    public void WrongParameters_AreRefused()
    {
        Assert.Throws<ArgumentNullException>("parameters", () => GenPoolLayers.Create<float>(null!));
        Assert.Throws<ArgumentNullException>("parameters", () => GenPoolLayers.IsDeclared<float>(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => GenPoolLayers.Create<float>(new MaxPoolParameters(new SlidingAxis(0))));
        Assert.Throws<ArgumentException>(() => GenPoolLayers.Create<float>(new AveragePoolParameters()));
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => GenPoolLayers.Create<int>(new LpPoolParameters(2, new SlidingAxis(2))));
        Assert.Contains("System.Int32", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The generic layer is the generated one, but for its speed: new tensors and the caller's, of any strides.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void GenericLayer_OfEveryKind_EqualsKernels(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        nint[] lengths = layer.Lengths(layer.Shape), pooled = layer.Lengths(layer.OutputShape(layer.Shape));
        foreach (StridedTensor strided in StridedTensor.Of(lengths))
        {
            float[] gradient = layer.OutputGradient(layer.Shape);
            (float[] output, float[] inputGradient) = layer.Expect(layer.Shape, strided.ToDense(), gradient);
            IPoolLayer<float> pool = GenericPoolLayer.Create<float>(layer.Parameters);
            Assert.Equal(output, pool.Forward(strided.Span, isTraining: false).ToArray());
            Assert.Throws<InvalidOperationException>(() => pool.Backward(Tensor.Create(gradient, pooled)));
            Assert.Equal(output, pool.Forward(strided.Span).ToArray());
            Assert.Equal(inputGradient, pool.Backward(Tensor.Create(gradient, pooled)).ToArray());

            float[] large = new float[2 * inputGradient.Length];
            TensorSpan<float> every = new(large, lengths, [.. Dense(lengths).Select(stride => 2 * stride)]);
            pool.Backward(new ReadOnlyTensorSpan<float>(gradient, pooled), every);
            Assert.Equal(inputGradient, large.Where((_, at) => at % 2 == 0));
            Assert.All(large.Where((_, at) => at % 2 == 1), value => Assert.Equal(0, value));
        }
    }

    private static IEnumerable<nint> Dense(nint[] lengths) =>
        lengths.Select((length, axis) => length == 1 ? 0 : lengths[(axis + 1)..].Aggregate((nint)1, (product, next) => product * next));

    // A kernel is nested in the class that has the name of its layer.
    private static void AssertGenerated<TLayer>(object layer) =>
        Assert.Contains($"{typeof(TLayer).Name}_Kernel", layer.GetType().GenericTypeArguments[0].DeclaringType!.Name, StringComparison.Ordinal);

    private static void AssertGeneric(object layer) => Assert.StartsWith("Generic", layer.GetType().Name, StringComparison.Ordinal);

    [MaxPool1D(5, ElementType = typeof(double))]
    private partial class Hidden;
}
