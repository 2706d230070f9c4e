using System.Text.RegularExpressions;

namespace GenPool.Instructions;

/// <summary>The instructions of a method in a listing of the JIT, and which of them loops repeat.</summary>
internal sealed partial class ControlFlow
{
    private readonly List<Block> _blocks = [];

    /// <summary>Reads a method. Blocks may lie anywhere: the JIT moves what it takes for rare out of its loop.</summary>
    public ControlFlow(IEnumerable<string> listing)
    {
        Dictionary<string, int> labels = [];
        Block block = Begin();
        foreach (string line in listing)
        {
            if (Label().Match(line) is { Success: true } label)
            {
                block = block.Instructions.Count > 0 ? Begin() : block;
                labels[label.Groups[1].Value] = _blocks.Count - 1;
            }
            else if (Instruction().IsMatch(line))
            {
                string instruction = line.Trim();
                block.Instructions.Add(instruction);
                if (instruction[0] == 'j' || instruction.StartsWith("ret", StringComparison.Ordinal) || instruction.StartsWith("int3", StringComparison.Ordinal))
                {
                    block = Begin();
                }
            }
        }

        for (int i = 0; i < _blocks.Count; i++)
        {
            Connect(i, labels);
        }
    }

    /// <summary>The instructions of each loop that has no loop within.</summary>
    public IReadOnlyList<IReadOnlyList<string>> InnerLoops()
    {
        Dictionary<int, HashSet<int>> loops = NaturalLoops();
        return
        [
            .. from loop in loops
               where !loops.Any(other => other.Key != loop.Key && loop.Value.Contains(other.Key))
               select (IReadOnlyList<string>)[.. loop.Value.Order().SelectMany(block => _blocks[block].Instructions)],
        ];
    }

    private Block Begin()
    {
        _blocks.Add(new Block());
        return _blocks[^1];
    }

    private void Connect(int index, Dictionary<string, int> labels)
    {
        Block block = _blocks[index];
        string last = block.Instructions.LastOrDefault() ?? string.Empty;
        if (last.StartsWith('j') && labels.TryGetValue(last.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1], out int target))
        {
            block.Next.Add(target);
        }

        bool fallsThrough = !last.StartsWith("jmp", StringComparison.Ordinal) && !last.StartsWith("ret", StringComparison.Ordinal)
            && !last.StartsWith("int3", StringComparison.Ordinal);
        if (fallsThrough && index + 1 < _blocks.Count)
        {
            block.Next.Add(index + 1);
        }
    }

    // For each block that begins a loop, the blocks from which it can be reached again without leaving its reign.
    private Dictionary<int, HashSet<int>> NaturalLoops()
    {
        HashSet<int>[] dominators = Dominators();
        Dictionary<int, HashSet<int>> loops = [];
        foreach ((int from, Block block) in _blocks.Index())
        {
            foreach (int head in block.Next.Where(head => dominators[from].Contains(head)))
            {
                HashSet<int> loop = loops.TryGetValue(head, out HashSet<int>? known) ? known : loops[head] = [head];
                Stack<int> open = new([from]);
                while (open.TryPop(out int at))
                {
                    if (loop.Add(at))
                    {
                        Predecessors(at).ToList().ForEach(open.Push);
                    }
                }
            }
        }

        return loops;
    }

    // The blocks that lie on every way from the entry to a block.
    private HashSet<int>[] Dominators()
    {
        HashSet<int>[] dominators = [.. Enumerable.Range(0, _blocks.Count).Select(i => i == 0 ? [0] : Enumerable.Range(0, _blocks.Count).ToHashSet())];
        for (bool changed = true; changed;)
        {
            changed = false;
            for (int i = 1; i < _blocks.Count; i++)
            {
                HashSet<int> own = [i];
                if (Predecessors(i).Select(before => dominators[before]).Aggregate((HashSet<int>?)null, Common) is { } common)
                {
                    own.UnionWith(common);
                }

                changed |= own.Count != dominators[i].Count;
                dominators[i] = own;
            }
        }

        return dominators;

        static HashSet<int> Common(HashSet<int>? all, HashSet<int> one) => all is null ? one : [.. all.Intersect(one)];
    }

    private IEnumerable<int> Predecessors(int block) => Enumerable.Range(0, _blocks.Count).Where(before => _blocks[before].Next.Contains(block));

    [GeneratedRegex(@"^(G_M\w+):")]
    private static partial Regex Label();

    // Alignment is padding between loops.
    [GeneratedRegex(@"^ +(?!align\b)[a-z]")]
    private static partial Regex Instruction();

    private sealed class Block
    {
        public List<string> Instructions { get; } = [];

        public List<int> Next { get; } = [];
    }
}
