using System.Globalization;

namespace GenPool.Tests;

/// <summary>Faults of the spans of a call: what is thrown, which parameter it names, what it says, and that nothing was written.</summary>
public sealed class SpanErrorTests
{
    public static TheoryData<string> Pools => Subjects.All;

    [Theory]
    [MemberData(nameof(Pools))]
    [Fault(Fault.WrongLength)]
    public void SpanOfWrongLength_SaysWhatWasExpectedAndWhy(string name)
    {
        foreach (Call call in Subjects.Calls(name))
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
                    Assert.Contains($"input shape {Subjects.Describe(call.Shape, call.Pool.Rank)}", error.Message, StringComparison.Ordinal);
                    Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"the span has {length}."), error.Message, StringComparison.Ordinal);
                }

                call.Resize(parameter, expected);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    [Fault(Fault.WrongLength)]
    public void MoreElementsThanASpanHolds_IsAWrongLength(string name)
    {
        // 2^34 elements, whose low 32 bits are 0: a count cut to an int would fit an empty span.
        PoolShape3D large = Subjects.Named(name).Rank switch
        {
            1 => new(1 << 4, 1 << 12, 1, 1, 1 << 18),
            2 => new(1 << 4, 1 << 12, 1, 1 << 8, 1 << 10),
            _ => new(1 << 4, 1 << 12, 1 << 5, 1 << 6, 1 << 7),
        };
        foreach (Call call in Subjects.Calls(name))
        {
            call.Shape = large;
            foreach (string parameter in call.Parameters)
            {
                call.Resize(parameter, 0);
            }

            Assert.Equal(call.Parameters.First(), call.Throws<ArgumentException>().ParamName);
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    [Fault(Fault.Overlap)]
    public void SpansThatOverlap_NameBoth(string name)
    {
        foreach (Call call in Subjects.Calls(name))
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
    [Fault(Fault.Overlap)]
    public void SpansThatTouch_AreLegal(string name)
    {
        foreach (Call call in Subjects.Calls(name))
        {
            foreach ((string written, string other) in call.Pairs)
            {
                foreach ((string first, string second) in new[] { (written, other), (other, written) })
                {
                    if (call.ByteLength(first) % 8 == 0)
                    {
                        call.Place(first, second, call.ByteLength(first));
                        call.Run();
                        call.Resize(first, call.Length(first));
                        call.Resize(second, call.Length(second));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pools))]
    [Fault(Fault.Cancelled)]
    public void CancelledCall_WritesNothing(string name)
    {
        foreach (Call call in Subjects.Calls(name).Where(call => call.TakesOptions))
        {
            call.Options = new() { CancellationToken = new CancellationToken(canceled: true) };
            Assert.Equal(call.Options.CancellationToken, call.Throws<OperationCanceledException>().CancellationToken);
        }
    }
}
