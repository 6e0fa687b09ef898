namespace Whitecrow.Cli.Reporting;

/// <summary>Shows on a terminal that work goes on; elsewhere nothing.</summary>
internal sealed class Progress(Surroundings surroundings)
{
    // Loading what draws the spinner takes a good part of this time; most builds are done before.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    public void While(string what, Action work) =>
        While(
            what,
            () =>
            {
                work();
                return true;
            }
        );

    public T While<T>(string what, Func<T> work)
    {
        if (!surroundings.IsTerminal)
        {
            return work();
        }

        var task = Task.Run(work);
        if (Task.WaitAny([task], Patience) < 0)
        {
            Terminal.Spin(what, task, surroundings);
        }

        // Throws what the work threw, as it was.
        return task.GetAwaiter().GetResult();
    }
}
