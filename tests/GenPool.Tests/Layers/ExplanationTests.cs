using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenPool.Tests;

/// <summary>What a layer says of the lanes that its windows are in, beside what depends on rows alone.</summary>
public sealed partial class ExplanationTests
{
    private const string HeldRow = "A register holds a row";
    private const string Fetched = "Each step fetches";
    private const string InOrder = "in the order of memory";
    private const string TwoRows = "A lane takes two rows";

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, true)]
    [InlineData(16, false)] // With the column before it, one more than there are elements in a register.
    [InlineData(28, false)]
    public void Explain_RowsOverEdges_SaysWhetherARegisterHoldsThem(int width, bool holds)
    {
        bool rotates = Vector512.IsHardwareAccelerated && Avx512F.IsSupported;
        Assert.Equal(holds && rotates, Overlapping.Explain(new(1, 20, width, width)).Contains(HeldRow, StringComparison.Ordinal));
        Assert.DoesNotContain(HeldRow, Tiles.Explain(new(1, 20, width, width)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(28, false)]
    public void Explain_RowsInside_SaysWhetherTwoShareALane(int width, bool share)
    {
        // A row of eight windows is half a register of 512 bits, and all of a smaller one.
        Assert.Equal(share && Vector512.IsHardwareAccelerated, Tiles.Explain(new(1, 20, width, width)).Contains(TwoRows, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_LargeTensors_SaysThatStepsFetch()
    {
        string large = Overlapping.Explain(new(64, 64, 64, 64)), small = Overlapping.Explain(new(1, 20, 64, 64));
        Assert.Equal(X86Base.IsSupported ? 2 : 0, large.Split(Fetched).Length - 1);
        Assert.DoesNotContain(Fetched, small, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(256, 256, true)]
    [InlineData(1, 256, false)]
    [InlineData(256, 32, false)] // All channels of a pixel go through the window together, in registers of any size.
    public void Explain_LargeImagesInLoops_SaysThatPixelsAreGoneThroughInOrder(int images, int channels, bool said) =>
        Assert.Equal(said, Head.Explain(new(images, channels, 32, 32)).Contains(InOrder, StringComparison.Ordinal));

    [GlobalMaxPool2D(Layout = PoolLayout.Nhwc)]
    internal partial class Head;

    [MaxPool2D(3, Stride = 1, Padding = 1)]
    internal partial class Overlapping;

    [MaxPool2D(2)]
    internal partial class Tiles;
}
