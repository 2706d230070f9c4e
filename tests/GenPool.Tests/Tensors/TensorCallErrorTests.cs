using GenPool.Conformance;

namespace GenPool.Tests;

/// <summary>Faults of a call over tensors: what is thrown, which parameter it names, what it says, and that nothing was written.</summary>
public sealed class TensorCallErrorTests
{
    public static TheoryData<string> Kinds => [.. LayerList.Kinds.Select(layer => layer.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void RightCall_Runs(string name)
    {
        foreach (TensorCall call in Calls(name))
        {
            call.Run();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.WrongTensor)]
    public void TensorOfWrongRank_SaysWhichWasExpected(string name)
    {
        foreach (TensorCall call in Calls(name))
        {
            foreach (string tensor in call.Tensors)
            {
                nint[] right = call.Lengths(tensor);
                foreach (nint[] wrong in new nint[][] { [right.Aggregate((nint)1, (product, length) => product * length)], right[1..], [1, .. right] })
                {
                    call.Resize(tensor, wrong);
                    ArgumentException error = call.Throws<ArgumentException>();
                    Assert.Equal(tensor, error.ParamName);
                    Assert.Contains($"rank {right.Length}", error.Message, StringComparison.Ordinal);
                    Assert.Contains($"rank is {wrong.Length}", error.Message, StringComparison.Ordinal);
                }

                call.Resize(tensor, right);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.WrongTensor)]
    public void TensorsOfShapesThatDoNotMatch_SayBoth(string name)
    {
        foreach (TensorCall call in Calls(name))
        {
            // The tensor of the input's shape sets the shape of the call; any other is wrong beside it.
            foreach (string tensor in call.Tensors.Where(_ => call.Tensors.Count() > 1))
            {
                nint[] right = call.Lengths(tensor);
                int channels = TensorLayer.Named(name).Parameters.Layout == PoolLayout.ChannelsLast ? right.Length - 1 : 1;
                foreach (int axis in new[] { 0, channels })
                {
                    nint[] wrong = [.. right];
                    wrong[axis]++;
                    call.Resize(tensor, wrong);
                    ArgumentException error = call.Throws<ArgumentException>();
                    Assert.Contains("Expected the shape ", error.Message, StringComparison.Ordinal);
                    Assert.Contains(error.ParamName!, call.Tensors);
                }

                call.Resize(tensor, right);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.NoWindow)]
    public void NothingToPool_SaysWhy(string name)
    {
        foreach (TensorCall call in Calls(name))
        {
            bool isLast = TensorLayer.Named(name).Parameters.Layout == PoolLayout.ChannelsLast;
            foreach (string tensor in call.Tensors)
            {
                nint[] empty = [.. call.Lengths(tensor)];
                empty[isLast ? 1 : 2] = 0;
                call.Resize(tensor, empty);
            }

            Assert.Contains("to pool", call.Throws<ArgumentException>().Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.WrongLength)]
    public void MaskOfWrongLength_SaysWhatWasExpectedAndWhy(string name)
    {
        foreach (TensorCall call in Calls(name).Where(call => call.HasMask))
        {
            nint right = call.Lengths("mask")[0];
            foreach (nint wrong in new[] { right - 1, right + 1, 0 })
            {
                call.Resize("mask", wrong);
                ArgumentException error = call.Throws<ArgumentException>();
                Assert.Equal("mask", error.ParamName);
                Assert.Contains($"Expected {right} elements, MaskByteCount", error.Message, StringComparison.Ordinal);
            }

            call.Resize("mask", right);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.Overlap)]
    public void WhatOverlaps_IsNamed(string name)
    {
        foreach (TensorCall call in Calls(name))
        {
            foreach ((string written, string other) in call.Pairs)
            {
                foreach ((string first, string second) in new[] { (written, other), (other, written) })
                {
                    foreach (bool atStart in new[] { true, false })
                    {
                        call.Place(first, second, atStart ? 0 : (call.ByteLength(first) - 1) / sizeof(float) * sizeof(float));
                        ArgumentException error = call.Throws<ArgumentException>();
                        Assert.Equal(written, error.ParamName);
                        Assert.Contains($"overlaps {other}", error.Message, StringComparison.Ordinal);
                        call.Resize(first, call.Lengths(first));
                        call.Resize(second, call.Lengths(second));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.NothingToDo)]
    public void NoBatch_IsNothingToDo(string name)
    {
        TensorLayer layer = TensorLayer.Named(name);
        foreach (TensorCall call in TensorCall.All(Named(name), layer.Shape with { Batch = 0 }, layer.Lengths))
        {
            call.Run();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [Fault(Fault.Cancelled)]
    public void CancelledCall_WritesNothing(string name)
    {
        foreach (TensorCall call in Calls(name).Where(call => call.Name != "unpool"))
        {
            call.Options = new() { CancellationToken = new CancellationToken(canceled: true) };
            Assert.Equal(call.Options.CancellationToken, call.Throws<OperationCanceledException>().CancellationToken);
        }
    }

    [Fact]
    [Fault(Fault.TooLarge)]
    public unsafe void MemoryBeyondASpan_IsRefused()
    {
        // Nothing of it is touched.
        float* memory = (float*)64;
        nint stride = (nint)1 << 31;
        ArgumentException error = Assert.Throws<ArgumentException>("input", () => Pool2.Forward(
            new ReadOnlyTensorSpan<float>(memory, stride + 4, [2, 1, 2, 2], [stride, 0, 2, 1]), new TensorSpan<float>(new float[2], [2, 1, 1, 1])));
        Assert.Contains($"{stride + 4} elements", error.Message, StringComparison.Ordinal);
    }

    private static LayerCase Named(string name) => LayerList.Kinds.Single(layer => layer.Name == name);

    private static IEnumerable<TensorCall> Calls(string name) => TensorCall.All(Named(name), TensorLayer.Named(name).Shape, TensorLayer.Named(name).Lengths);
}
