using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenPool.Instructions;

namespace GenPool.Tests;

/// <summary>What the JIT makes of emitted kernels: a change of an emitter or of the runtime that spills a register, loses a mask or calls what was inlined shows here.</summary>
public sealed class InstructionTests
{
    // Of a method whose second block of the loop was moved behind its end.
    private const string Listing = """
        ; Assembly listing for method GenPool.Generated.Layer0_Kernel+Code:Forward[GenPool.Lanes.Lane512`1[float],GenPool.Views.Inside](int) (FullOpts)
        ; optimized code
        G_M000_IG01:                ;; offset=0x0000
               push     rbp
               xor      eax, eax

        G_M000_IG02:                ;; offset=0x0004
               xor      ecx, ecx
               align    [0 bytes for IG03]

        G_M000_IG03:                ;; offset=0x0008
               vmovups  zmm0, zmmword ptr [rdi]
               vpmovm2d zmm1, k1
               test     ecx, 3
               je       G_M000_IG05

        G_M000_IG04:                ;; offset=0x0010
               inc      ecx
               cmp      ecx, esi
               jl       SHORT G_M000_IG03
               inc      eax
               cmp      eax, edx
               jl       SHORT G_M000_IG02
               ret

        G_M000_IG05:                ;; offset=0x0020
               mov      rax, qword ptr [rbp-0x58]
               call     [GenPool.Lanes.MaskedMemory:Load(ulong):int]
               jmp      SHORT G_M000_IG04
        ; Total bytes of code 48
        ; Assembly listing for method System.String:Forward[int](int) (FullOpts)
        G_M000_IG01:                ;; offset=0x0000
               ret
        """;

    [Avx512Fact]
    public void InnerLoops_OfEmittedKernels_HaveTheInstructionsThatTheFileSays()
    {
        IReadOnlyList<string> differences = [.. CountFile.Differences(CountFile.Read(Repository.PathOf("tests/GenPool.Instructions/counts.txt")), Disassembly.CountLoops())];

        Assert.True(
            differences.Count == 0,
            $"{string.Join('\n', differences)}\nIf this is meant: dotnet run -c Release --project tests/GenPool.Instructions");
    }

    [Fact]
    public void Listing_InnerLoopInTwoPlaces_IsCountedAsOneAndAlone()
    {
        LoopCount count = Assert.Single(Disassembly.Read(Listing.Split('\n'), bits: 512));

        Assert.Equal(new LoopCount("[MaxPool2D(2)] 512 Forward Lane512 Inside", Instructions: 10, Stack: 1, Masks: 1, Calls: 1), count);
    }

    [Theory]
    [InlineData(100, 10, 0, 0, true)]
    [InlineData(110, 13, 3, 0, true)]
    [InlineData(90, 7, 0, 0, true)]
    [InlineData(112, 10, 0, 0, false)]
    [InlineData(88, 10, 0, 0, false)]
    [InlineData(100, 14, 0, 0, false)]
    [InlineData(100, 10, 4, 0, false)]
    [InlineData(100, 10, 0, 1, false)]
    public void Count_Changed_DiffersBeyondTheTolerance(int instructions, int stack, int masks, int calls, bool isLike)
    {
        LoopCount[] file = [new("kernel", 100, 10, 0, 0)];

        Assert.Equal(isLike, !CountFile.Differences(file, [new LoopCount("kernel", instructions, stack, masks, calls)]).Any());
    }

    [Fact]
    public void Kernels_NewAndGone_AreDifferences()
    {
        IEnumerable<string> differences = CountFile.Differences([new("gone", 1, 0, 0, 0)], [new("other", 1, 0, 0, 0)]);

        Assert.Equal(["no longer compiled: gone", "new: other: 1 instructions, 0 on the stack, 0 between masks and vectors, 0 calls"], differences);
    }

    [Fact]
    public void File_WrittenAndRead_IsTheSame()
    {
        string path = Path.GetTempFileName();
        try
        {
            LoopCount[] counts = [new("[MaxPool2D(3, Stride = 2)] 512 Forward Lane512", 1234, 5, 6, 7), new("b", 0, 0, 0, 0)];
            CountFile.Write(path, counts);

            Assert.Equal(counts, CountFile.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class Avx512FactAttribute : FactAttribute
    {
        public Avx512FactAttribute() => Skip = Vector512.IsHardwareAccelerated && RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? null
            : "The file counts what the JIT makes for x64 with AVX-512, which this machine has not.";
    }
}
