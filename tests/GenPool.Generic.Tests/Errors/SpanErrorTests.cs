using System.Globalization;

namespace GenPool.Generic.Tests;

/// <summary>Faults of the spans of a call: what is thrown, which parameter it names, what it says, and that nothing was written.</summary>
public sealed class SpanErrorTests
{
    public static TheoryData<string, int, PoolLayout> Pools => Subjects.All;

    [Theory]
    [MemberData(nameof(Pools))]
    public void SpanOfWrongLength_SaysWhatWasExpectedAndWhy(string kind, int rank, PoolLayout layout)
    {
        string shape = Subjects.Describe(Subjects.Shape(rank), rank);
        foreach (Call call in Subjects.Calls(kind, rank, layout))
        {
            foreach (string parameter in call.Parameters)
            {
                long expected = call.Length(parameter);
                foreach (long length in new[] { expected - 1, expected + 1, 0 })
                {
                    call.Resize(parameter, length);
                    ArgumentException error = call.Throws<ArgumentException>();
                    Assert.Equal(parameter, error.ParamName);
                    Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Expected {expected} elements, "), error.Message, StringComparison.Ordinal);
                    Assert.Contains($"input shape {shape}", error.Message, StringComparison.Ordinal);
                    Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"the span has {length}."), error.Message, StringComparison.Ordinal);
                }

                call.Resize(parameter, expected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    public void MoreElementsThanASpanHolds_IsAWrongLength(string kind, int rank, PoolLayout layout)
    {
        // 2^34 elements, whose low 32 bits are 0: a count cut to an int would fit an empty span.
        foreach (Call call in Subjects.Calls(kind, rank, layout))
        {
            call.Shape = call.Shape with { Batch = 1 << 4, Channels = 1 << 12, Depth = 1, Height = 1, Width = 1 << 18 };
            call.Shape = rank switch
            {
                1 => call.Shape,
                2 => call.Shape with { Height = 2, Width = 1 << 17 },
                _ => call.Shape with { Depth = 2, Height = 2, Width = 1 << 16 },
            };
            foreach (string parameter in call.Parameters)
            {
                call.Resize(parameter, 0);
            }

            Assert.Equal(call.Parameters.First(), call.Throws<ArgumentException>().ParamName);
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    public void SpansThatOverlap_NameBoth(string kind, int rank, PoolLayout layout)
    {
        foreach (Call call in Subjects.Calls(kind, rank, layout))
        {
            foreach ((string written, string other) in call.Pairs)
            {
                foreach ((string first, string second) in new[] { (written, other), (other, written) })
                {
                    foreach (bool atStart in new[] { true, false })
                    {
                        // Offsets stay multiples of the largest element.
                        call.Place(first, second, atStart ? 0 : (call.ByteLength(first) - 1) / 8 * 8);
                        ArgumentException error = call.Throws<ArgumentException>();
                        Assert.Equal(written, error.ParamName);
                        Assert.Contains($"overlaps {other}", error.Message, StringComparison.Ordinal);
                        call.Resize(first, call.Length(first));
                        call.Resize(second, call.Length(second));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    public void SpansThatTouch_AreLegal(string kind, int rank, PoolLayout layout)
    {
        foreach (Call call in Subjects.Calls(kind, rank, layout))
        {
            foreach ((string written, string other) in call.Pairs)
            {
                if (call.ByteLength(written) % 8 == 0)
                {
                    call.Place(written, other, call.ByteLength(written));
                    call.Run();
                    call.Resize(written, call.Length(written));
                    call.Resize(other, call.Length(other));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    public void CancelledCall_WritesNothing(string kind, int rank, PoolLayout layout)
    {
        foreach (Call call in Subjects.Calls(kind, rank, layout).Where(call => call.TakesOptions))
        {
            call.Cancel();
            call.Throws<OperationCanceledException>();
        }
    }
}
